import '../styles/year-grid.css';

export interface YearDay {
  day: string;
  kind: 'school' | 'closed' | 'bank-holiday' | 'none';
}

export interface YearMonth {
  /** Any day of it. */
  month: string;
  schoolDays: number;
  days: readonly YearDay[];
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const square = 10;
const step = 13;

/** Weekdays of a year as small squares, a month a block. Filled is a school day; the shapes tell the rest apart in grey. */
export function YearGrid({ label, months }: { label: string; months: readonly YearMonth[] }) {
  return (
    <figure className="year-grid">
      <figcaption className="visually-hidden">{label}</figcaption>
      <ol className="year-months">
        {months.map((month) => (
          <Month key={month.month} {...month} />
        ))}
      </ol>
      <ul className="year-key" aria-hidden="true">
        {(['school', 'closed', 'bank-holiday'] as const).map((kind) => (
          <li key={kind}>
            <svg viewBox={`0 0 ${square} ${square}`} className="year-key-mark" aria-hidden="true" focusable="false">
              <Mark kind={kind} x={0} y={0} />
            </svg>
            {keyWords[kind]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

const keyWords = { school: 'School day', closed: 'Closed', 'bank-holiday': 'Bank holiday' };

function Month({ month, schoolDays, days }: YearMonth) {
  const name = monthName.format(new Date(`${month}T00:00:00Z`));
  const placed = days.map((one) => ({ ...one, weekday: (new Date(`${one.day}T00:00:00Z`).getUTCDay() + 6) % 7 }));
  const first = placed[0]?.weekday ?? 0;
  return (
    <li className="year-month">
      <p>
        <span className="year-month-name">{name}</span> <span className="visually-hidden">, school days: </span>
        {schoolDays}
      </p>
      <svg viewBox={`0 0 ${5 * step} ${6 * step}`} aria-hidden="true" focusable="false">
        {placed.map(({ day, kind, weekday }, at) =>
          weekday > 4 ? null : (
            <Mark key={day} kind={kind} x={weekday * step} y={Math.floor((at + first) / 7) * step} />
          ),
        )}
      </svg>
    </li>
  );
}

function Mark({ kind, x, y }: { kind: YearDay['kind']; x: number; y: number }) {
  if (kind === 'bank-holiday')
    return <circle className="year-day" data-kind={kind} cx={x + square / 2} cy={y + square / 2} r={square / 2 - 1} />;
  const inset = kind === 'none' ? square / 2 - 1 : 0.75;
  const width = square - 2 * inset;
  return (
    <rect className="year-day" data-kind={kind} x={x + inset} y={y + inset} width={width} height={width} rx="1.5" />
  );
}
