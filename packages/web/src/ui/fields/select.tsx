import type { ComponentProps } from 'react';
import { ChevronIcon } from '../icons.tsx';
import { Field, type FieldWords, splitWords, useField } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps
  extends FieldWords,
    Omit<ComponentProps<'select'>, 'id' | 'name' | 'className' | 'children'> {
  options: readonly Option[];
  width?: 'short' | 'medium' | 'full';
}

/** One of a few. The browser's own list: best on a phone, and no code. Of many, use Combo. */
export function Select(props: SelectProps) {
  const [words, { options, width = 'medium', ...rest }] = splitWords(props);
  const state = useField(words);
  return (
    <Field words={words} state={state}>
      <span className="control" data-width={width} data-select="">
        <select className="input" {...rest} {...state.control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </span>
    </Field>
  );
}
