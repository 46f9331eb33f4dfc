import { useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { newId } from '../data/id.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Callout, Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Split } from '../ui/layout/stack.tsx';
import { PlanForm } from './session/plan-form.tsx';

const asked = (pupilId: string) => ({ params: { pupilId } });

export const loader = ({ params }: LoaderFunctionArgs) => prefetch('readPlanning', asked(params.pupilId ?? ''));

/** Plan a restorative session between a pupil and an adult who meets them. */
export function Page() {
  const planning = useRead('readPlanning', asked(useParams().pupilId ?? ''));
  const { pupil, adults } = planning;
  return (
    <>
      <PageHeader
        title={`Plan a session with ${pupil.name}`}
        lede={pupil.form}
        back={{ to: paths.pupil(pupil.id), label: pupil.name }}
      />
      <Split
        aside={
          <>
            {adults.length > 0 ? <WithoutPlan pupilId={pupil.id} /> : null}
            <BeforeYouMeet />
          </>
        }
      >
        <Card title="When and where">
          {adults.length > 0 ? <PlanForm planning={planning} /> : <NotYours id={pupil.id} name={pupil.name} />}
        </Card>
      </Split>
    </>
  );
}

/** Two people in a corridor room have ten minutes: no plan is needed, and six questions are enough. */
function WithoutPlan({ pupilId }: { pupilId: string }) {
  const [id] = useState(newId);
  return (
    <Card title="Both ready now?">
      <p>Six questions, ten minutes, no plan. It is saved as you go.</p>
      <Cluster>
        <LinkButton to={paths.conversation(pupilId, id)}>Talk now</LinkButton>
      </Cluster>
    </Card>
  );
}

function NotYours({ id, name }: { id: string; name: string }) {
  return (
    <>
      <Callout title="There is no relationship here that you can plan for">
        <p>
          A session repairs one relationship, so an adult who meets {name} plans it, or whoever leads their year. Ask
          them, and offer to sit in.
        </p>
      </Callout>
      <Cluster>
        <LinkButton to={paths.pupil(id)}>Back to {name}</LinkButton>
      </Cluster>
    </>
  );
}

function BeforeYouMeet() {
  return (
    <Card title="Before you meet">
      <ul className="bullets">
        <li>Ask each on their own: calm enough today? “Not today” is a good answer from either.</li>
        <li>Show the questions beforehand, if that helps.</li>
        <li>Decide what you would do differently yourself.</li>
        <li>Keep it to ten minutes, and end on what each of you will do.</li>
      </ul>
      <Note>A consequence, if there is one, belongs in your behaviour system and not in this conversation.</Note>
    </Card>
  );
}
