import { type ReactNode, type SyntheticEvent, useId, useMemo } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { type FieldError, FormContext } from './field.tsx';

export interface FormProps {
  /** The values under their fields' names. Read what you need; nothing is sent by the browser itself. */
  onSubmit: (values: FormData) => void;
  /** All that is refused, at once: a new list moves the focus to the summary. */
  errors?: readonly FieldError[] | undefined;
  /** What went wrong when no single field is to blame. */
  problem?: string | undefined;
  children: ReactNode;
  label?: string;
}

const none: readonly FieldError[] = [];

export function Form({ onSubmit, errors = none, problem, label, children }: FormProps) {
  const id = useId();
  const state = useMemo(() => ({ id, errors }), [id, errors]);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="form" aria-label={label} noValidate onSubmit={submit}>
      <FormContext value={state}>
        <ErrorSummary errors={errors} problem={problem} />
        {children}
      </FormContext>
    </form>
  );
}
