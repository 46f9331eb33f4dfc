import { useNavigate } from 'react-router';
import type { Answer } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { useSend } from '../../data/use-send.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from './doorstep.tsx';

/** The demo school's door: choose whose eyes to look through. */
export function DemoPeople({ people }: { people: Answer<'listDemoPeople'>['people'] }) {
  const step = useSend('stepIntoDemo');
  const navigate = useNavigate();
  const stepInto = (staffId: string) => step.send({ params: { staffId } }, () => void navigate(paths.today()));
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
                <Button busy={step.sent?.params.staffId === staffId} onClick={() => stepInto(staffId)}>
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
