import type { TodayLine, TodayPage } from '@noticed/shared/contract/registers/today';
import { Suspense } from 'react';
import { redirect } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { longDay } from '../ui/day-words.ts';
import { late } from '../ui/feedback/late.tsx';
import { PrintIcon } from '../ui/icons.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Disclosure } from '../ui/layout/disclosure.tsx';
import { LineList } from '../ui/layout/line-list.tsx';
import { Callout } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { UnlessProjected } from '../ui/projector-safe.tsx';
import { barPlaces } from './frame/places.tsx';
import { Beside } from './today/beside.tsx';
import { Five } from './today/five.tsx';
import { WholeSchool, Years } from './today/led.tsx';
import { PromptLine } from './today/prompt-line.tsx';
import '../ui/styles/everyday.css';

export async function loader() {
  const [home] = barPlaces(await prefetch('readMe', {}));
  if (home && home.to !== paths.today()) throw redirect(home.to);
  await Promise.all([prefetch('readToday', {}), prefetch('listPractices', {})]);
  return null;
}

// Few people are told anything on most days, so its code comes after the page.
const Notices = late(() => import('./today/notices.tsx').then((module) => module.Notices));

// Only whoever looks after the school needs it.
const Office = late(() => import('./today/office.tsx').then((module) => module.Office));

/** Whom to notice today and why, what is due, and everything else one count away. */
export function Page() {
  const today = useRead('readToday', {});
  const dueIds = new Set(today.due.map((one) => one.pupil.id));
  const { led } = today;
  const rest = today.others.filter((one) => !dueIds.has(one.pupil.id));
  const clusters = led.school ? rest.filter(isCluster) : [];
  const others = rest.filter((one) => !clusters.includes(one));
  const leads = led.school || led.years.length > 0;
  return (
    <>
      <PageHeader
        title="Today"
        lede={longDay(today.today) + (today.isSchoolDay ? '' : ' · not a school day')}
        actions={
          <span className="desk-only">
            <Button icon={<PrintIcon />} onClick={() => print()}>
              Print for the desk
            </Button>
          </span>
        }
      />
      <div className="lines-beside">
        <Split aside={<Beside today={today} />}>
          {today.calendarMissing ? <MissingCalendar /> : null}
          <UnlessProjected>
            <Suspense fallback={null}>
              <Notices today={today.today} />
            </Suspense>
          </UnlessProjected>
          {today.due.length > 0 ? (
            <Card title="Due" flush>
              <Prompts label="Due" lines={today.due} />
            </Card>
          ) : null}
          <Own today={today} leads={leads} />
          <Years led={led} />
          {led.school ? <WholeSchool lines={clusters} registers={today.lines.filter(isClusterKind)} /> : null}
          {others.length > 0 ? (
            <Disclosure summary={`${others.length} more, when there is time`}>
              <Prompts label="More to notice" lines={others} />
            </Disclosure>
          ) : null}
        </Split>
      </div>
    </>
  );
}

/** The reader's own pupils; whoever meets none has other work, and is told where it is. */
function Own({ today, leads }: { today: TodayPage; leads: boolean }) {
  const { may } = useRead('readMe', {});
  if (today.registers.length > 0) return <Five today={today} />;
  if (leads) return null;
  if (!may.importRoster) return <Five today={today} />;
  return (
    <Suspense fallback={null}>
      <Office may={may} />
    </Suspense>
  );
}

const isClusterKind = ({ kind }: { kind: string }) => kind === 'restore-cluster';
const isCluster = ({ flags }: TodayLine) => flags.some(isClusterKind);

function Prompts({ label, lines }: { label: string; lines: readonly TodayLine[] }) {
  return (
    <LineList label={label}>
      {lines.map((line) => (
        <PromptLine key={line.pupil.id} line={line} />
      ))}
    </LineList>
  );
}

function MissingCalendar() {
  const { may } = useRead('readMe', {});
  return (
    <Callout title="No term dates cover today">
      <p>Until they are there, every weekday outside bank holidays counts as a school day.</p>
      {may.manageTerms ? <LinkButton to={paths.terms()}>Set the terms</LinkButton> : null}
    </Callout>
  );
}
