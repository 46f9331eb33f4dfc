import type { Day } from '@noticed/shared/domain/calendar/day';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { yearSpan } from './reckon.ts';

/** Where the school differs from its nation's bank holidays. */
export interface HolidayChanges {
  added: readonly Day[];
  worked: readonly Day[];
}

/** The nation's own list, as it is without the school's changes. */
export function shipped(bankHolidays: readonly Day[], { added, worked }: HolidayChanges): Day[] {
  return [...bankHolidays.filter((day) => !added.includes(day)), ...worked].sort();
}

export function withChanges(nation: readonly Day[], { added, worked }: HolidayChanges): Day[] {
  return [...nation.filter((day) => !worked.includes(day)), ...added].sort();
}

interface BankHolidaysProps {
  year: number;
  name: string;
  nation: readonly Day[];
  changes: HolidayChanges;
  change: (changes: HolidayChanges) => void;
}

/** The bank holidays of a year: each can be worked, and others can be added. */
export function BankHolidays({ year, name, nation, changes, change }: BankHolidaysProps) {
  const [day, setDay] = useState('');
  const { from, to } = yearSpan(year);
  const inYear = (one: Day) => from <= one && one <= to;
  const { added, worked } = changes;
  const keep = (days: readonly Day[], one: Day, kept: boolean) =>
    kept ? [...days, one].sort() : days.filter((other) => other !== one);
  const taken = nation.includes(day) || added.includes(day);
  return (
    <Disclosure summary={`Bank holidays of ${name}`}>
      <Stack>
        {nation.filter(inYear).map((one) => (
          <Checkbox
            key={one}
            name={`holiday-${one}`}
            label={`Shut on ${wholeDate(one)}`}
            checked={!worked.includes(one)}
            onChange={(event) => change({ added, worked: keep(worked, one, !event.target.checked) })}
          />
        ))}
        {added.filter(inYear).map((one) => (
          <Checkbox
            key={one}
            name={`holiday-${one}`}
            label={`Shut on ${wholeDate(one)}, added by you`}
            checked
            onChange={() => change({ added: keep(added, one, false), worked })}
          />
        ))}
        <Cluster>
          <DateField
            name={`holiday-new-${year}`}
            label="Another bank holiday"
            min={from}
            max={to}
            value={day}
            onChange={setDay}
          />
          <Button
            refused={day === '' ? 'Choose its day first.' : taken ? 'This day is in the list already.' : null}
            onClick={() => {
              change({ added: keep(added, day, true), worked });
              setDay('');
            }}
          >
            Add it
          </Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
