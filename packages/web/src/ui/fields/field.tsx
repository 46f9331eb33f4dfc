import { createContext, type ReactNode, useContext, useId } from 'react';

/** One field's refusal, as the server's problem details or the page's own check names it. */
export interface FieldError {
  field: string;
  message: string;
}

export interface FormState {
  id: string;
  errors: readonly FieldError[];
}

export const FormContext = createContext<FormState | null>(null);

/** Where the error summary finds a field of its form. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}

export interface FieldWords {
  /** The name under which the form sends it and the server refuses it. */
  name: string;
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  /** Left out inside a form, whose errors are found by name. */
  error?: string | undefined;
  /** Says “optional” beside the label: everything else is needed. */
  optional?: boolean;
}

export interface FieldState {
  id: string;
  error: string | undefined;
  /** Spread over the control. */
  control: { id: string; name: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };
}

export function useField({ name, hint, error }: Pick<FieldWords, 'name' | 'hint' | 'error'>): FieldState {
  const form = useContext(FormContext);
  const own = useId();
  const id = form ? fieldId(form.id, name) : own;
  const message = error ?? form?.errors.find((one) => one.field === name)?.message;
  const describedBy = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    error: message,
    control: { id, name, 'aria-invalid': message ? true : undefined, 'aria-describedby': describedBy || undefined },
  };
}

/** Hint and error of a field, in the order in which they are read. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          <span className="visually-hidden">Error:</span> {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, notes and control of a field with one control. */
export function Field({ words, state, children }: { words: FieldWords; state: FieldState; children: ReactNode }) {
  return (
    <div className="field" data-invalid={state.error ? '' : undefined}>
      <label htmlFor={state.id} className={words.labelHidden ? 'visually-hidden' : 'field-label'}>
        {words.label}
        {words.optional ? (
          <>
            {' '}
            <span className="field-optional">(optional)</span>
          </>
        ) : null}
      </label>
      <FieldNotes id={state.id} hint={words.hint} error={state.error} />
      {children}
    </div>
  );
}

/** Parts the words from what goes on the control itself. */
export function splitWords<Props extends FieldWords>(props: Props): [FieldWords, Omit<Props, keyof FieldWords>] {
  const { name, label, labelHidden, hint, error, optional, ...rest } = props;
  const words: FieldWords = { name, label, hint, error };
  if (labelHidden) words.labelHidden = true;
  if (optional) words.optional = true;
  return [words, rest];
}
