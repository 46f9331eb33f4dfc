import { FieldNotes, type FieldWords, useField } from './field.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface RadioGroupProps extends FieldWords {
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Side by side for two or three short words. */
  inline?: boolean;
}

export function RadioGroup({ choices, value, defaultValue, onChange, inline = false, ...words }: RadioGroupProps) {
  const state = useField(words);
  const chosen = (choice: Choice) =>
    value === undefined ? { defaultChecked: choice.value === defaultValue } : { checked: choice.value === value };
  return (
    <fieldset
      className="field choices"
      data-inline={inline || undefined}
      data-invalid={state.error ? '' : undefined}
      aria-describedby={state.control['aria-describedby']}
    >
      <legend className={words.labelHidden ? 'visually-hidden' : 'field-label'}>
        {words.label}
        {words.optional ? (
          <>
            {' '}
            <span className="field-optional">(optional)</span>
          </>
        ) : null}
      </legend>
      <FieldNotes id={state.id} hint={words.hint} error={state.error} />
      <div className="choices-list">
        {choices.map((choice, at) => (
          <label key={choice.value} className="tick-line">
            <input
              type="radio"
              className="radio"
              name={words.name}
              // The error summary leads to the first choice.
              id={at === 0 ? state.id : undefined}
              value={choice.value}
              {...chosen(choice)}
              onChange={() => onChange?.(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint ? <span className="field-hint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
