import { useNavigate } from 'react-router';
import { queryClient, useRead, useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from './doorstep.tsx';

/** The demo school's door: choose whose eyes to look through. */
export function DemoPeople() {
  const { people } = useRead('listDemoPeople', {});
  const step = useWrite('stepIntoDemo');
  const navigate = useNavigate();
  const stepInto = (staffId: string) => {
    const onSuccess = () => {
      queryClient.clear();
      void navigate(paths.today());
    };
    step.mutate({ params: { staffId } }, { onSuccess });
  };
  const { problem } = refusalOf(step.error);
  return (
    <Doorstep>
      <PageHeader
        title="A demo school"
        lede="Everyone here is invented, and the school is made anew each day: try anything. Choose whom to be."
      />
      <ErrorSummary errors={noErrors} problem={problem} />
      <Card flush>
        <LineList label="Whom to be">
          {people.map(({ staffId, displayName, job }) => (
            <Line
              key={staffId}
              title={displayName}
              detail={job}
              actions={
                <Button
                  busy={step.isPending && step.variables.params.staffId === staffId}
                  onClick={() => stepInto(staffId)}
                >
                  Step in<span className="visually-hidden"> as {displayName}</span>
                </Button>
              }
            />
          ))}
        </LineList>
      </Card>
      <p>
        <a href="/">Back to the first page</a>
      </p>
    </Doorstep>
  );
}

const noErrors: readonly never[] = [];
