import { type ComponentProps, useRef } from 'react';
import { Button } from '../actions/button.tsx';
import { Field, type FieldWords, splitWords, useField } from './field.tsx';

export interface DateFieldProps
  extends FieldWords,
    Omit<
      ComponentProps<'input'>,
      'id' | 'name' | 'className' | 'type' | 'value' | 'defaultValue' | 'onChange' | 'min' | 'max'
    > {
  /** ISO days, such as 2026-03-09. */
  value?: string;
  defaultValue?: string;
  min?: string;
  max?: string;
  onChange?: (day: string) => void;
  /** Days that one tap fills in, such as yesterday. */
  shortcuts?: readonly { label: string; day: string }[];
}

/** The browser's own calendar: it knows the reader's order of day and month, and phones do it best. */
export function DateField(props: DateFieldProps) {
  const [words, { onChange, shortcuts = [], ...rest }] = splitWords(props);
  const state = useField(words);
  const input = useRef<HTMLInputElement>(null);
  const fill = (day: string) => {
    if (input.current && rest.value === undefined) input.current.value = day;
    onChange?.(day);
  };
  return (
    <Field words={words} state={state}>
      <span className="cluster">
        <span className="control" data-width="medium">
          <input
            ref={input}
            type="date"
            className="input"
            {...rest}
            {...state.control}
            onChange={(event) => onChange?.(event.target.value)}
          />
        </span>
        {shortcuts.map(({ label, day }) => (
          <Button key={day} onClick={() => fill(day)}>
            {label}
          </Button>
        ))}
      </span>
    </Field>
  );
}
