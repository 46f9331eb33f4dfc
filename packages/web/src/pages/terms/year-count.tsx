import type { Day } from '@noticed/shared/domain/calendar/day';
import { counted } from '../../ui/count-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import type { Row } from './draft.ts';
import { type Reckoning, yearSpan } from './reckon.ts';
import { YearPicture } from './year-picture.tsx';

interface YearCountProps {
  year: number;
  name: string;
  reckoning: Reckoning;
  rows: readonly Row[];
  bankHolidays: readonly Day[];
}

// Regulation 3 of the Education (School Day and School Year) (England) Regulations 1999, for maintained schools.
const usualDays = 190;

/** What the dates of a year come to. */
export function YearCount({ year, name, reckoning, rows, bankHolidays }: YearCountProps) {
  const { from, to } = yearSpan(year);
  const holidays = bankHolidays.filter((day) => from <= day && day <= to);
  const { calendar, trouble } = reckoning;
  const isMissing = !rows.some((one) => one.kind === 'terms' && one.year === year && one.from && one.to);
  const count = calendar?.schoolDays(from, to) ?? 0;
  return (
    <Card title={calendar ? `${counted(count, 'school day')} in ${name}` : `School days in ${name}`}>
      <div role="status">
        {trouble ? <Callout title="These dates cannot stand yet">{trouble}</Callout> : null}
        {isMissing && calendar ? (
          <Callout title={`No term dates for ${name} yet`}>
            <p>Until they are set, every weekday outside bank holidays counts as a school day.</p>
          </Callout>
        ) : null}
        {calendar && !isMissing ? <Note>{besideUsual(count)}</Note> : null}
      </div>
      {calendar ? (
        <YearPicture
          year={year}
          name={name}
          calendar={calendar}
          closedDays={rows
            .filter((one) => one.kind === 'closedDays' && one.from)
            .map((one) => ({ from: one.from, to: one.to || one.from }))}
          bankHolidays={holidays}
        />
      ) : null}
      <h3>Bank holidays</h3>
      <p>{holidays.map(wholeDate).join(' · ') || 'None are known for this year yet.'}</p>
    </Card>
  );
}

function besideUsual(count: number): string {
  if (count === usualDays) return 'As many as maintained schools open for pupils. Academies may differ.';
  const more = count > usualDays ? 'more' : 'fewer';
  return `${Math.abs(count - usualDays)} ${more} than the 190 that maintained schools open for pupils. Academies may differ.`;
}
