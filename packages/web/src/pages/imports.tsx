import { prefetch, useRead } from '../data/query.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { Choosing } from './import/choosing.tsx';
import { Downloads } from './import/downloads.tsx';
import { History } from './import/history.tsx';
import { Rollover } from './import/rollover.tsx';
import { WhatIsRead } from './import/what-is-read.tsx';

export const loader = async () => {
  const { may } = await prefetch('readMe', {});
  if (may.importRoster) await prefetch('listImports', {});
  return null;
};

/** Choose the files of a roster and have them read. */
export function Page() {
  const { may, school } = useRead('readMe', {});
  const refused = may.importRoster ? null : 'Your data manager brings rosters in: ask them.';
  return (
    <>
      <PageHeader
        title="Bring in a roster"
        lede="Pupils, staff and registers from your MIS. You see what would change before anything is kept."
      />
      <Split
        aside={
          <>
            <WhatIsRead />
            {may.importRoster ? <Downloads /> : null}
          </>
        }
      >
        <Choosing refused={refused} />
        {may.importRoster ? <History /> : null}
        <Rollover kind={school.kind} refused={refused} />
      </Split>
    </>
  );
}
