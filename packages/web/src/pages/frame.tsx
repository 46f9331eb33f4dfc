import type { Me } from '@noticed/shared/contract/sign-in/start';
import { useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { late } from '../ui/feedback/late.tsx';
import { FinderButton, ProjectorSafeToggle, Shell } from '../ui/layout/shell.tsx';
import { Account } from './frame/account.tsx';
import { Notice } from './frame/notice.tsx';
import { barPlaces } from './frame/places.tsx';
import { useFinderKeys } from './frame/use-finder-keys.ts';

const Finder = late(() => import('./frame/finder.tsx').then(({ Finder }) => Finder), {
  soon: true,
  leave: ({ onClose }) => onClose(),
});

const NoRole = late(() => import('./frame/no-role.tsx').then(({ NoRole }) => NoRole));

/** What stands around every page once somebody is signed in. */
export function Page() {
  const me = useRead('readMe', {});
  const [finding, setFinding] = useState(false);
  const busy = useNavigation().state === 'loading';
  useFinderKeys(() => setFinding(true));
  return (
    <>
      <Shell
        places={barPlaces(me)}
        home={paths.today()}
        finder={<FinderButton onOpen={() => setFinding(true)} />}
        projector={<ProjectorSafeToggle />}
        account={<Account me={me} />}
        notice={<Notice />}
      >
        <div aria-busy={busy}>{me.roles.length > 0 ? <Outlet /> : <WithoutRole me={me} />}</div>
      </Shell>
      {finding ? <Finder me={me} onClose={() => setFinding(false)} /> : null}
    </>
  );
}

/** Whatever address they came to, it opens nothing yet; their own account does. */
function WithoutRole({ me }: { me: Me }) {
  const { pathname } = useLocation();
  if (pathname.startsWith(paths.account())) return <Outlet />;
  return <NoRole me={me} />;
}
