import { redirect, useLoaderData } from 'react-router';
import { type Answer, base, call, isSignedOut } from '../data/client.ts';
import { paths } from '../paths.ts';
import { late } from '../ui/feedback/late.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';

// Only the demo's own door needs it.
const DemoPeople = late(() => import('./start/demo-people.tsx').then(({ DemoPeople }) => DemoPeople));

type People = Answer<'listDemoPeople'>['people'];
/** `people` is null where somebody has stepped in before. The demo's page is drawn before it is known: making the school takes a while. */
type Found = { people: Promise<People | null> } | { demoOffered: boolean };

/** Who is signed in goes to Today; who is not, to the sign-in of a school, the people of the demo, or the first words. */
export async function loader(): Promise<Found> {
  if (base) return { people: demoPeople() };
  if (await isSignedIn()) throw redirect(paths.today());
  const { schoolExists, demoOffered } = await call('readStart', {});
  if (schoolExists) throw redirect(paths.signIn());
  return { demoOffered };
}

async function demoPeople(): Promise<People | null> {
  return (await isSignedIn()) ? null : (await call('listDemoPeople', {})).people;
}

async function isSignedIn(): Promise<boolean> {
  try {
    await call('readMe', {});
    return true;
  } catch (error) {
    if (isSignedOut(error)) return false;
    throw error;
  }
}

export function Page() {
  const found = useLoaderData<Found>();
  return 'people' in found ? <DemoPeople people={found.people} /> : <FirstWords {...found} />;
}

function FirstWords({ demoOffered }: { demoOffered: boolean }) {
  return (
    <Doorstep>
      <PageHeader
        title="Noticed"
        heading="Every pupil, noticed by someone"
        lede="Noticed helps the adults of a school keep a working relationship with every pupil, on purpose. Sort a register into Establish, Maintain and Restore, log moments in seconds, and see, with reasons, whom nobody has noticed lately."
      />
      {demoOffered ? (
        <Card title="Look around" lede="An invented school with a term and a half behind it. Nothing in it is real.">
          <p>
            {/* A whole page load: the demo school has its own address and its own sign-in. */}
            <a className="button" data-kind="primary" data-size="medium" href="/demo">
              Look around a demo school
            </a>
          </p>
        </Card>
      ) : null}
      <Card title="Set up your school">
        <p>
          When Noticed started, it printed a one-time link on its console, beginning with{' '}
          <code>{`${location.origin}${paths.setUp()}`}</code>. Open that link to name the school and create the first
          administrator.
        </p>
        <p>No link in sight? Restart Noticed: while there is no school, each start prints a new one.</p>
      </Card>
    </Doorstep>
  );
}
