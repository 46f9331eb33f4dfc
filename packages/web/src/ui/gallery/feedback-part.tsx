import { LinkButton } from '../actions/link-button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { Meter, ProgressBar } from '../feedback/meter.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { SafeguardingLine } from '../fields/safeguarding-line.tsx';
import { TodayIcon } from '../icons.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';

export function FeedbackPart() {
  return (
    <>
      <PageHeader title="Waiting, empty, wrong" lede="Nothing jumps, and there is always a way on." />
      <EmptyState
        icon={<TodayIcon />}
        title="Nobody is due today"
        action={<LinkButton to="/register">Go over 9B</LinkButton>}
      >
        You noticed 28 of 30 by name in the last ten school days.
      </EmptyState>
      <ErrorState
        onRetry={() => undefined}
        action={
          <LinkButton to="/today" kind="plain">
            Back to Today
          </LinkButton>
        }
        reference="0192-7c1e"
      >
        The school’s server did not answer. What you logged is kept on this device and is sent when it does.
      </ErrorState>
      <Card title="On its way">
        <Skeleton label="Loading the pupil" lines={3} />
        <Skeleton label="Loading the list" lines={2} kind="list" />
        <Skeleton label="Loading the board" lines={3} kind="cards" />
      </Card>
      <Card title="How much">
        <Meter label="Noticed this week" value={18} max={30} words="18 of 30 by name" />
        <ProgressBar label="Reading the export" value={62} words="930 of 1,500 pupils" />
        <ProgressBar label="Checking the calendar" />
      </Card>
      <SafeguardingLine />
    </>
  );
}
