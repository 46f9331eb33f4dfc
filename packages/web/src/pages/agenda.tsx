import { type LoaderFunctionArgs, useSearchParams } from 'react-router';
import type { Answer } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { longDay } from '../ui/day-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { HiddenWhileProjected } from '../ui/feedback/hidden-while-projected.tsx';
import { Select } from '../ui/fields/select.tsx';
import { CalendarIcon } from '../ui/icons.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { AgendaDay } from './agenda/agenda-day.tsx';
import { AgendaLines } from './agenda/agenda-lines.tsx';
import { ItemsDue } from './agenda/items-due.tsx';
import { weekOf } from './agenda/week.ts';

type Agenda = Answer<'readAgenda'>;

const asked = (search: URLSearchParams) => ({
  query: { week: search.get('week') ?? '', list: search.get('list') ?? '' },
});

export const loader = ({ request }: LoaderFunctionArgs) =>
  prefetch('readAgenda', asked(new URL(request.url).searchParams));

/** The week of repair for whoever sees it through: conversations only, and the fresh start of the next morning. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const agenda = useRead('readAgenda', asked(search));
  const { lists } = agenda;
  const list = search.get('list') ?? '';
  const choose = (chosen: string) =>
    setSearch((before) => {
      before.set('list', chosen);
      return before;
    });
  return (
    <Stack gap="loose">
      <PageHeader
        title="Repair this week"
        lede={`${longDay(agenda.from)} to ${longDay(agenda.to)}`}
        back={{ to: paths.sessions(), label: 'Sessions' }}
        actions={<LinkButton to={paths.repair()}>What we learn</LinkButton>}
      />
      <Cluster spread>
        <Weeks agenda={agenda} list={list} />
        {lists.length > 1 ? (
          <Select
            name="list"
            label="Show"
            options={[{ value: '', label: 'Everybody' }, ...lists.map(({ id, name }) => ({ value: id, label: name }))]}
            value={list}
            onChange={(event) => choose(event.target.value)}
          />
        ) : null}
      </Cluster>
      <HiddenWhileProjected>
        <Week agenda={agenda} />
      </HiddenWhileProjected>
    </Stack>
  );
}

function Weeks({ agenda: { from, today }, list }: { agenda: Agenda; list: string }) {
  const to = (week: string) => `${paths.agenda()}?${new URLSearchParams({ week, ...(list ? { list } : {}) })}`;
  const { before, after } = weekOf(from);
  return (
    <Cluster>
      <LinkButton to={to(before)}>Week before</LinkButton>
      <LinkButton to={to(today)}>This week</LinkButton>
      <LinkButton to={to(after)}>Week after</LinkButton>
    </Cluster>
  );
}

function Week({ agenda }: { agenda: Agenda }) {
  const { days, overdue, deferred, followUpsDue, itemsDue, today } = agenda;
  const waiting = overdue.length + deferred.length + followUpsDue.length + itemsDue.length;
  const busy = days.some((one) => one.planned.length + one.followUps.length + one.freshStarts.length > 0);
  if (waiting === 0 && !busy)
    return (
      <EmptyState icon={<CalendarIcon />} title="No repair in this week">
        A conversation that is planned, put off or to be followed up stands here, by day.
      </EmptyState>
    );
  return (
    <>
      <AgendaLines
        title="Waiting for an answer"
        lede="The day has passed: was it held, or is another day better?"
        sessions={overdue}
        today={today}
      />
      <AgendaLines title="Follow-ups due" lede="Ask both how it stands." sessions={followUpsDue} today={today} />
      <AgendaLines
        title="Put off"
        lede="They wait for a day when both are ready. “Not today” is a good answer."
        sessions={deferred}
        today={today}
      />
      <ItemsDue items={itemsDue} today={today} />
      {days.map((day) => (
        <AgendaDay key={day.day} day={day} today={today} />
      ))}
      {waiting > 0 && !busy ? (
        <Card title="This week">
          <p>Nothing is planned on a day of this week.</p>
        </Card>
      ) : null}
    </>
  );
}
