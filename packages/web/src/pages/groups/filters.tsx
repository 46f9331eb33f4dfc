import type { Frame } from '@noticed/shared/contract/groups/groups';
import { useSearchParams } from 'react-router';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { spanWords } from '../../ui/whole-dates.ts';
import '../../ui/styles/groups.css';

/** Whom and which days a screen is about. Every choice is in the address. */
export function Filters({ frame, by }: { frame: Frame; by?: string }) {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const choice = (name: 'year' | 'form' | 'house', label: string, names: readonly string[]) =>
    names.length > 1 || search.get(name) ? (
      <Select
        name={name}
        label={label}
        width="short"
        value={search.get(name) ?? ''}
        onChange={(event) => set(name, event.target.value)}
        options={[{ value: '', label: 'All' }, ...names.map((one) => ({ value: one, label: one }))]}
      />
    ) : null;
  const { window, choices, dimensions, today } = frame;
  return (
    <div className="group-filters">
      <p className="group-window">
        {spanWords(window.from, window.to)}
        {whom(search)}
      </p>
      {by === undefined ? null : (
        <Select
          name="by"
          label="Group by"
          value={by}
          onChange={(event) => set('by', event.target.value)}
          options={dimensions.map(({ id, name }) => ({ value: id, label: capital(name) }))}
        />
      )}
      <Disclosure summary="Choose pupils and days">
        <div className="group-choices">
          {choice('year', 'Year', choices.years)}
          {choice('form', 'Tutor group', choices.forms)}
          {choice('house', 'House', choices.houses)}
          <DateField
            name="from"
            label="From"
            value={window.from}
            max={window.to}
            onChange={(day) => set('from', day)}
          />
          <DateField
            name="to"
            label="To"
            value={window.to}
            min={window.from}
            max={today}
            onChange={(day) => set('to', day)}
          />
        </div>
      </Disclosure>
    </div>
  );
}

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function whom(search: URLSearchParams): string {
  const parts = [
    search.get('year') ? `Year ${search.get('year')}` : '',
    search.get('form') ?? '',
    search.get('house') ?? '',
  ].filter((one) => one !== '');
  return parts.length > 0 ? ` · ${parts.join(', ')}` : '';
}
