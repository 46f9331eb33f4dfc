import type { TodayPage } from '@noticed/shared/contract/registers/today';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { counted } from '../../ui/count-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';

/** What is said of whole registers, how much the list can know, and the way to the reader's registers. */
export function Beside({ today }: { today: TodayPage }) {
  return (
    <>
      <UnlessProjected>
        <WholeRegisters today={today} />
      </UnlessProjected>
      {today.registers.length > 0 ? <Registers registers={today.registers} /> : null}
      <Coverage {...today.coverage} />
    </>
  );
}

function WholeRegisters({ today: { lines } }: { today: TodayPage }) {
  if (lines.length === 0) return null;
  return (
    <section className="no-print lines-below">
      <Card title="Whole registers">
        <LineList label="Whole registers">
          {lines.map((line) => (
            <Line
              key={`${line.kind} ${line.registerId}`}
              title={<FlagMark severity={line.severity}>{line.sentence}</FlagMark>}
              actions={
                line.registerId ? (
                  <LinkButton size="small" to={paths.register(line.registerId)}>
                    Go over it
                  </LinkButton>
                ) : null
              }
            />
          ))}
        </LineList>
      </Card>
    </section>
  );
}

function Registers({ registers }: Pick<TodayPage, 'registers'>) {
  return (
    <section className="no-print">
      <Card title="Your registers">
        <div className="cluster">
          {registers.map(({ id, name }) => (
            <LinkButton key={id} to={paths.register(id)}>
              {name}
            </LinkButton>
          ))}
        </div>
      </Card>
    </section>
  );
}

/** Not logged is not the same as not noticed: beside every list stands how much it can know. */
export function Coverage({ covered, pupils }: TodayPage['coverage']) {
  const unknown = pupils - covered;
  if (pupils === 0) return null;
  if (unknown === 0) return <Note>Enough adults log to tell for all {counted(pupils, 'pupil')}.</Note>;
  return (
    <Note>
      For {unknown === pupils ? 'all' : unknown} of your {counted(pupils, 'pupil')} too few adults log to tell whether
      they are noticed. They may be: it is only not written down.
    </Note>
  );
}
