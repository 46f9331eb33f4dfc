import type { Answer } from '../../data/client.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { spanWords } from '../../ui/whole-dates.ts';

type Calendar = Answer<'readCalendar'>;

/** For whoever asks why a clock stood still, and does not set the dates. */
export function ReadOnly({ calendar }: { calendar: Calendar }) {
  return (
    <Stack gap="loose">
      <Spans title="Terms" spans={calendar.terms} />
      <Spans title="Closed days" spans={calendar.closedDays} />
      <Note>Your data manager sets these. Tell them if a day is wrong: every clock in Noticed counts by it.</Note>
    </Stack>
  );
}

function Spans({ title, spans }: { title: string; spans: Calendar['terms'] }) {
  return (
    <Card title={title}>
      {spans.length > 0 ? (
        <LineList label={title}>
          {spans.map((one) => (
            <Line key={`${one.name} ${one.from}`} title={one.name} meta={spanWords(one.from, one.to)} />
          ))}
        </LineList>
      ) : (
        <Note>None set yet.</Note>
      )}
    </Card>
  );
}
