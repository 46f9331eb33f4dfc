import type { ComponentProps } from 'react';
import { FieldNotes, type FieldWords, splitWords, useField } from './field.tsx';

export interface CheckboxProps
  extends Omit<FieldWords, 'optional'>,
    Omit<ComponentProps<'input'>, 'id' | 'name' | 'className' | 'type' | 'role'> {}

export function Checkbox(props: CheckboxProps) {
  return <Tick {...props} look="box" />;
}

/** On or off at once, without a save button. */
export function Switch(props: CheckboxProps) {
  return <Tick {...props} look="switch" />;
}

function Tick({ look, ...props }: CheckboxProps & { look: 'box' | 'switch' }) {
  const [words, rest] = splitWords<CheckboxProps>(props);
  const state = useField(words);
  return (
    <div className="field tick" data-invalid={state.error ? '' : undefined}>
      <label className="tick-line">
        <input
          type="checkbox"
          role={look === 'switch' ? 'switch' : undefined}
          className={look}
          {...rest}
          {...state.control}
        />
        <span className={words.labelHidden ? 'visually-hidden' : undefined}>{words.label}</span>
      </label>
      <FieldNotes id={state.id} hint={words.hint} error={state.error} />
    </div>
  );
}
