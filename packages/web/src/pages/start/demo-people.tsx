import { Suspense, use } from 'react';
import { Navigate, useNavigate } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { useSend } from '../../data/use-send.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from './doorstep.tsx';
import '../../ui/styles/everyday.css';

type People = Answer<'listDemoPeople'>['people'];

/** The demo school's door: choose whose eyes to look through. */
export function DemoPeople({ people }: { people: Promise<People | null> }) {
  return (
    <Doorstep>
      <PageHeader
        title="A demo school"
        lede="Everyone here is invented, and the school is made anew each day: try anything. Choose whom to be."
      />
      <Suspense fallback={<BeingMade />}>
        <Whom people={people} />
      </Suspense>
      <p>
        <a href="/">Back to the first page</a>
      </p>
    </Doorstep>
  );
}

function BeingMade() {
  return (
    <Card
      title="Making the school"
      lede="The first visitor of a day waits some ten seconds for a term and a half of school life."
    >
      <Skeleton label="The demo school is being made" lines={4} kind="list" />
    </Card>
  );
}

// The server names one of each job first.
const atFirst = 8;

function Whom({ people }: { people: Promise<People | null> }) {
  const all = use(people);
  const step = useSend('stepIntoDemo');
  const navigate = useNavigate();
  if (all === null) return <Navigate to={paths.today()} replace />;
  const stepInto = (staffId: string) => step.send({ params: { staffId } }, () => void navigate(paths.today()));
  const list = (label: string, some: People) => (
    <div className="lines-beside" data-wide="">
      <LineList label={label}>
        {some.map(({ staffId, displayName, job }) => (
          <Line
            key={staffId}
            title={displayName}
            detail={job}
            actions={
              <Button busy={step.sent?.params.staffId === staffId} onClick={() => stepInto(staffId)}>
                Step in<span className="visually-hidden"> as {displayName}</span>
              </Button>
            }
          />
        ))}
      </LineList>
    </div>
  );
  const more = all.slice(atFirst);
  return (
    <>
      <ErrorSummary errors={noErrors} problem={refusalOf(step.error).problem} />
      <Card flush>{list('Whom to be', all.slice(0, atFirst))}</Card>
      {more.length > 0 ? (
        <Disclosure summary={`${more.length} more members of staff`}>{list('More members of staff', more)}</Disclosure>
      ) : null}
    </>
  );
}

const noErrors: readonly never[] = [];
