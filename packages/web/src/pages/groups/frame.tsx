import type { Frame } from '@noticed/shared/contract/groups/groups';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { HiddenWhileProjected } from '../../ui/feedback/hidden-while-projected.tsx';
import { PrintIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { FileLink } from '../frame/file-link.tsx';
import { useFilter, withFilter } from './address.ts';
import { Filters } from './filters.tsx';

const screens = [
  { to: paths.groups(), label: 'Overview' },
  { to: paths.compareGroups(), label: 'Compare' },
  { to: paths.groupPhases(), label: 'Phases' },
  { to: paths.groupMovement(), label: 'Movement' },
  { to: paths.groupAttention(), label: 'Attention' },
  { to: paths.groupRepair(), label: 'Repair' },
  { to: paths.evidence(), label: 'Evidence pack' },
  { to: paths.groupMethod(), label: 'Method' },
] as const;

interface GroupsPageProps {
  title: string;
  lede: string;
  /** Without it, the screen has no pupils and days to choose. */
  frame?: Frame;
  by?: string;
  /** The address of the same numbers as a file. */
  file?: string;
  children: ReactNode;
}

/** What every screen of groups has around it: the way to the others, whom it is about, and how to take it along. */
export function GroupsPage({ title, lede, frame, by, file, children }: GroupsPageProps) {
  return (
    <Stack gap="loose">
      <PageHeader
        title={title}
        lede={lede}
        actions={
          <>
            {file ? (
              <FileLink href={file} button>
                CSV
              </FileLink>
            ) : null}
            <Button icon={<PrintIcon />} onClick={() => print()}>
              Print
            </Button>
          </>
        }
      />
      <Screens />
      <HiddenWhileProjected>
        {frame ? <Filters frame={frame} {...(by === undefined ? {} : { by })} /> : null}
        {frame?.calendarMissing ? (
          <Note>
            No term dates are known for some of these days, so weekdays outside bank holidays count as school days.
          </Note>
        ) : null}
        {frame ? <Narrowed /> : null}
        {frame && frame.objected !== 0 ? <Objected count={frame.objected} /> : null}
        {children}
        <Note>
          These are adults’ views of their own relationships with pupils. They are not a measure of belonging, and they
          say nothing about causes.
        </Note>
      </HiddenWhileProjected>
    </Stack>
  );
}

/** What a choice of year, house or form leaves out, and why some bars are missing then. */
function Narrowed() {
  const { filter } = useFilter();
  if (!filter.year && !filter.form && !filter.house) return null;
  return (
    <Note>
      Only these pupils are counted, and “everyone else” is everyone else among them. A group is shown here only if it
      is large enough in every year, house and form that can be chosen; otherwise what is hidden in one could be worked
      out from the others. So some bars, counts and weeks that the whole school has are missing.
    </Note>
  );
}

/** Who objected is in no comparison and is counted beside it, unless they are too few to count. */
function Objected({ count }: { count: number | null }) {
  return (
    <Note>
      {count === null ? 'A few pupils' : counted(count, 'pupil')} here asked, or their families did, not to be placed.
      They are in none of these figures.
    </Note>
  );
}

function Screens() {
  const { filter } = useFilter();
  return (
    <nav className="group-screens no-print" aria-label="Groups and trends">
      <ul>
        {screens.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={withFilter(to, filter)} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
