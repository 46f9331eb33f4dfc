import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldWords, splitWords, useField } from './field.tsx';

export interface TextFieldProps
  extends FieldWords,
    Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'width'> {
  /** As wide as what is written there: a year, a name, a line. */
  width?: 'short' | 'medium' | 'full';
  icon?: ReactNode;
}

/** One line of text: also `type="search"`, `email`, `password`, `number`. */
export function TextField(props: TextFieldProps) {
  const [words, { width = 'full', icon, ...rest }] = splitWords(props);
  const state = useField(words);
  return (
    <Field words={words} state={state}>
      <span className="control" data-width={width}>
        {icon}
        <input className="input" {...rest} {...state.control} />
      </span>
    </Field>
  );
}
