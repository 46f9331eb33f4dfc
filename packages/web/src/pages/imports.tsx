import { prefetch, useRead } from '../data/query.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { Choosing } from './import/choosing.tsx';
import { WhatIsRead } from './import/what-is-read.tsx';

export const loader = () => prefetch('readMe', {});

/** Choose the files of a roster and have them read. */
export function Page() {
  const { may } = useRead('readMe', {});
  return (
    <>
      <PageHeader
        title="Bring in a roster"
        lede="Pupils, staff and registers from your MIS. You see what would change before anything is kept."
      />
      <Split aside={<WhatIsRead />}>
        <Choosing refused={may.importRoster ? null : 'Your data manager brings rosters in: ask them.'} />
      </Split>
    </>
  );
}
