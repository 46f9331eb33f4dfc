import { academicYearOf } from '@noticed/shared/domain/calendar/academic-year';
import { useMemo, useRef, useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import type { FieldError } from '../../ui/fields/field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { useAddressChoice } from '../../ui/layout/address-sort.ts';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster, Split } from '../../ui/layout/stack.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { BankHolidays, type HolidayChanges, shipped, withChanges } from './bank-holidays.tsx';
import { type Row, rowsOf, sentOf, yearsOf } from './draft.ts';
import { reckon } from './reckon.ts';
import { YearCount } from './year-count.tsx';
import { YearSheet } from './year-sheet.tsx';

type Calendar = Answer<'readCalendar'>;

interface EditorProps {
  calendar: Calendar;
  today: string;
}

export function Editor({ calendar, today }: EditorProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(calendar));
  const made = useRef(0);
  const newKey = () => `new-${++made.current}`;
  const [chosen, setChosen] = useAddressChoice('year');
  const write = useFormWrite('setCalendar');
  const say = useToast();
  const [changes, setChanges] = useState<HolidayChanges>(calendar.bankHolidayChanges);
  const nation = useMemo(() => shipped(calendar.bankHolidays, calendar.bankHolidayChanges), [calendar]);
  const holidays = useMemo(() => withChanges(nation, changes), [nation, changes]);
  const reckoning = useMemo(() => reckon(rows, holidays), [rows, holidays]);
  // As they were sent: a refusal belongs to those lines, and typing on must not call for the focus again.
  const sent = useRef<readonly Row[]>([]);
  const errors = useMemo(() => onRows(write.refusal.errors, sent.current), [write.refusal.errors]);
  const save = () => {
    sent.current = rows;
    write.mutate(
      {
        body: {
          terms: sentOf(rows, 'terms').spans,
          closedDays: sentOf(rows, 'closedDays').spans,
          bankHolidayChanges: { added: [...changes.added], worked: [...changes.worked] },
        },
      },
      { onSuccess: ({ schoolDays }) => say({ text: `Saved: ${counted(schoolDays, 'school day')} this year` }) },
    );
  };
  const tabs = yearsOf(rows, calendar.years).map(({ year, name }) => ({
    id: String(year),
    label: name,
    panel: (
      <Split aside={<YearCount {...{ year, name, reckoning, rows }} bankHolidays={holidays} />}>
        <YearSheet {...{ year, rows, newKey }} change={setRows}>
          <BankHolidays {...{ year, name, nation, changes }} change={setChanges} />
          <Saving busy={write.isPending} trouble={reckoning.trouble} isSaved={isSaved(rows, changes, calendar)} />
        </YearSheet>
      </Split>
    ),
  }));
  return (
    <Form label="The school’s year" onSubmit={save} errors={errors} problem={write.refusal.problem}>
      <Tabs label="Academic years" tabs={tabs} chosen={chosen || String(academicYearOf(today))} onChoose={setChosen} />
    </Form>
  );
}

interface SavingProps {
  busy: boolean;
  trouble: string | null;
  isSaved: boolean;
}

/** One button for every year at once. */
function Saving({ busy, trouble, isSaved: saved }: SavingProps) {
  return (
    <Cluster>
      <Button type="submit" kind="primary" busy={busy} refused={trouble}>
        Save the calendar
      </Button>
      <Note>{saved ? 'As it is kept now.' : 'Not saved yet. Every clock is reckoned again when it is.'}</Note>
    </Cluster>
  );
}

/** The server names a refused part by its place in what was sent; a person finds it by its line. */
function onRows(errors: readonly FieldError[], rows: readonly Row[]): FieldError[] {
  const keys = { terms: sentOf(rows, 'terms').keys, closedDays: sentOf(rows, 'closedDays').keys };
  return errors.map(({ field, message }) => {
    const [kind = '', at = '', part = ''] = field.split('.');
    const key = kind === 'terms' || kind === 'closedDays' ? keys[kind][Number(at)] : undefined;
    return { field: key ? `${key}.${part}` : field, message };
  });
}

function isSaved(rows: readonly Row[], changes: HolidayChanges, calendar: Calendar): boolean {
  if (JSON.stringify(changes) !== JSON.stringify(calendar.bankHolidayChanges)) return false;
  const kept = rowsOf(calendar);
  const text = (all: readonly Row[]) => JSON.stringify([sentOf(all, 'terms').spans, sentOf(all, 'closedDays').spans]);
  return text(rows) === text(kept);
}
