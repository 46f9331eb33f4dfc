import type { TodayLine, TodayPage } from '@noticed/shared/contract/registers/today';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { listed } from '../../ui/count-words.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { TodayIcon, TrendIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LineList } from '../../ui/layout/line-list.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { RegisterLine } from './beside.tsx';
import { Offers } from './five.tsx';
import { PromptLine } from './prompt-line.tsx';

/** For a head of year: five of all pupils of the years they lead, whether or not they meet them. */
export function Years({ led: { years, five } }: Pick<TodayPage, 'led'>) {
  if (years.length === 0) return null;
  const title = years.length === 1 ? `In Year ${years[0]}` : `In Years ${listed(years)}`;
  return (
    <Offers
      title={title}
      label={title}
      lede="Of the whole year, those whom nobody has seen for longest first."
      offered={five}
      otherwise={
        <EmptyState title="Nobody in the year is waiting" icon={<TodayIcon />}>
          Those unseen longest come first again tomorrow.
        </EmptyState>
      }
    />
  );
}

const drifting = [
  { to: paths.compareGroups(), label: 'Compare groups' },
  { to: paths.groupPhases(), label: 'Phases by group' },
  { to: paths.groupMovement(), label: 'Movement' },
  { to: paths.groupAttention(), label: 'Attention' },
  { to: paths.groupRepair(), label: 'Repair' },
] as const;

interface WholeSchoolProps {
  /** Pupils, and registers on which so many are meant that one line says so. */
  lines: readonly TodayLine[];
  registers: TodayPage['lines'];
}

/** For the behaviour team: pupils with whom several adults are repairing, and the way to the groups behind them. Its own title is a label: pupils and paper see none of it. */
export function WholeSchool({ lines, registers }: WholeSchoolProps) {
  const isEmpty = lines.length + registers.length === 0;
  return (
    <UnlessProjected>
      <section className="no-print">
        <Card title="Several adults are repairing" flush={!isEmpty}>
          {isEmpty ? <NobodyRepairing /> : <Repairing lines={lines} registers={registers} />}
        </Card>
      </section>
      <section className="no-print">
        <Card title="Which groups are drifting" lede="With the numbers behind each, and what they cannot tell.">
          <Cluster gap="tight">
            {drifting.map(({ to, label }) => (
              <LinkButton key={to} to={to} icon={<TrendIcon />}>
                {label}
              </LinkButton>
            ))}
          </Cluster>
        </Card>
      </section>
    </UnlessProjected>
  );
}

function Repairing({ lines, registers }: WholeSchoolProps) {
  return (
    <LineList label="Several adults are repairing">
      {registers.map((line) => (
        <RegisterLine key={line.registerId} line={line} act="Open it" />
      ))}
      {lines.map((line) => (
        <PromptLine key={line.pupil.id} line={line} />
      ))}
    </LineList>
  );
}

function NobodyRepairing() {
  return (
    <EmptyState title="No pupil has several adults repairing" icon={<TodayIcon />}>
      A pupil stands here once enough of their adults say Restore. Whoever has the good relationship can help.
    </EmptyState>
  );
}
