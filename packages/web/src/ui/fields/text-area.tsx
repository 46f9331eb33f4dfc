import { type ComponentProps, useState } from 'react';
import { Field, type FieldWords, splitWords, useField } from './field.tsx';
import { SafeguardingLine } from './safeguarding-line.tsx';

export interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className'> {
  /** The fixed line stands by every free text; turn it off only where the same screen shows it already. */
  safeguarding?: boolean;
}

// Below this many left, the reader wants to know.
const nearlyFull = 60;

export function TextArea(props: TextAreaProps) {
  const [words, { safeguarding = true, rows = 3, maxLength, onChange, ...rest }] = splitWords(props);
  const state = useField(words);
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length);
  const left = maxLength === undefined ? Number.POSITIVE_INFINITY : maxLength - length;
  return (
    <Field words={words} state={state}>
      <textarea
        className="input"
        rows={rows}
        maxLength={maxLength}
        dir="auto"
        {...rest}
        {...state.control}
        onChange={(event) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
      />
      <p className="field-count" aria-live="polite">
        {left <= nearlyFull ? `${left} characters left` : null}
      </p>
      {safeguarding ? <SafeguardingLine /> : null}
    </Field>
  );
}
