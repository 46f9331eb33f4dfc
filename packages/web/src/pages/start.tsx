import { type LoaderFunction, redirect } from 'react-router';
import { base, isSignedOut } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { DemoPeople } from './start/demo-people.tsx';
import { Doorstep } from './start/doorstep.tsx';

/** Who is signed in goes to Today; who is not, to the sign-in of a school, the people of the demo, or the first words. */
export const loader: LoaderFunction = async () => {
  if (await isSignedIn()) throw redirect(paths.today());
  if (base) return prefetch('listDemoPeople', {});
  const { schoolExists } = await prefetch('readStart', {});
  if (schoolExists) throw redirect(paths.signIn());
  return null;
};

async function isSignedIn(): Promise<boolean> {
  try {
    await prefetch('readMe', {});
    return true;
  } catch (error) {
    if (isSignedOut(error)) return false;
    throw error;
  }
}

export function Page() {
  return base ? <DemoPeople /> : <FirstWords />;
}

function FirstWords() {
  const { demoOffered } = useRead('readStart', {});
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
