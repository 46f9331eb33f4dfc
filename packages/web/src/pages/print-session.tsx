import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { call } from '../data/client.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { PrintIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster } from '../ui/layout/stack.tsx';
import { AgreementSheet } from './print-session/agreement-sheet.tsx';
import { PicturesSheet } from './print-session/pictures-sheet.tsx';
import { QuestionsSheet } from './print-session/questions-sheet.tsx';
import '../ui/styles/sheet.css';

/** What is confidential is read only for the sheets that show it: each reading is recorded. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { sessionId = '', what = '' } = params;
  const wantsWords = what === 'pictures' || new URL(request.url).searchParams.has('statement');
  const session = await call('readSession', { params: { sessionId } });
  const { prompts } = await call('readConversation', {});
  const narrative = wantsWords ? await call('readNarrative', { params: { sessionId } }) : null;
  return { session, prompts, narrative, what };
}

export type Printed = Awaited<ReturnType<typeof loader>>;

const titles: Record<string, string> = {
  questions: 'What we will talk about',
  agreement: 'What we agreed',
  pictures: 'Our conversation in pictures',
};

/** A sheet of paper for the pupil, in plain words: no phase, no flag, nothing of anybody else. */
export function Page() {
  const printed: Printed = useLoaderData();
  const { session, what } = printed;
  return (
    <main className="sheet-page" id="main">
      <PageHeader
        title={titles[what] ?? 'To print'}
        lede={`${session.pupil.name} and ${session.adult}`}
        back={{ to: paths.session(session.id), label: 'Back to the session' }}
      />
      <div className="no-print">
        <Cluster>
          <Button kind="primary" icon={<PrintIcon />} onClick={() => window.print()}>
            Print
          </Button>
          {what === 'agreement' && session.mayRead ? (
            <LinkButton to={`${paths.printSession(session.id, 'agreement')}?statement=yes`}>
              With the pupil’s own statement
            </LinkButton>
          ) : null}
        </Cluster>
      </div>
      {what === 'questions' ? <QuestionsSheet printed={printed} /> : null}
      {what === 'agreement' ? <AgreementSheet printed={printed} /> : null}
      {what === 'pictures' ? <PicturesSheet printed={printed} /> : null}
    </main>
  );
}
