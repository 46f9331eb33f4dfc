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

function WholeRegisters({ today: { lines: all, led, registers } }: { today: TodayPage }) {
  // For who leads the school these stand with the pupils of the same kind.
  const lines = all.filter((line) => !led.school || line.kind !== 'restore-cluster');
  if (lines.length === 0) return null;
  return (
    <section className="no-print lines-below">
      <Card title="Whole registers">
        <LineList label="Whole registers">
          {lines.map((line) => (
            <RegisterLine
              key={`${line.kind} ${line.registerId}`}
              line={line}
              act={registers.some(({ id }) => id === line.registerId) ? 'Go over it' : 'Open it'}
            />
          ))}
        </LineList>
      </Card>
    </section>
  );
}

/** What is said of a register as a whole, and the way to it. */
export function RegisterLine({ line, act }: { line: TodayPage['lines'][number]; act: string }) {
  return (
    <Line
      title={<FlagMark severity={line.severity}>{line.sentence}</FlagMark>}
      actions={
        line.registerId ? (
          <LinkButton size="small" to={paths.register(line.registerId)}>
            {act}
          </LinkButton>
        ) : null
      }
    />
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
