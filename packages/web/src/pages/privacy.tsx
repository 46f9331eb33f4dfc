import { useLoaderData, useSearchParams } from 'react-router';
import { type Answer, base, call } from '../data/client.ts';
// From here on every operation has its address, also before anybody is signed in.
import '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { Mark } from '../ui/layout/mark.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { Tabs } from '../ui/layout/tabs.tsx';
import { NoticeText } from './privacy/notice-text.tsx';
import '../ui/styles/privacy.css';

type Notices = Answer<'readPrivacyNotices'>;

export const loader = ({ request }: { request: Request }) =>
  call('readPrivacyNotices', { query: { school: new URL(request.url).searchParams.get('school') ?? undefined } });

const tabNames = { pupils: 'Pupils', parents: 'Parents and carers', staff: 'Staff' };

/** What is kept about people and what they can ask for, in words for each; readable without an account, and printable. */
export function Page() {
  const { school, notices } = useLoaderData<Notices>();
  const [address, setAddress] = useSearchParams();
  const tabs = notices.map((notice) => ({
    id: notice.audience,
    label: tabNames[notice.audience],
    panel: <NoticeText notice={notice} />,
  }));
  return (
    <div className="privacy">
      <header>
        <p className="wordmark">
          <Mark />
          Noticed
        </p>
      </header>
      <main id="main">
        <Stack gap="loose">
          <PageHeader
            title="Privacy"
            lede={`What ${school ?? 'our school'} keeps in Noticed, who sees it, and what you can ask for.`}
          />
          <Tabs
            label="For whom"
            tabs={tabs}
            chosen={address.get('for') ?? 'pupils'}
            onChoose={(audience) => setAddress({ ...Object.fromEntries(address), for: audience }, { replace: true })}
          />
          <div className="no-print">
            <Cluster>
              <Button onClick={() => print()}>Print this</Button>
              <LinkButton to={paths.start()} kind="quiet">
                {base ? 'To the demo school' : 'To the first page'}
              </LinkButton>
            </Cluster>
          </div>
        </Stack>
      </main>
    </div>
  );
}
