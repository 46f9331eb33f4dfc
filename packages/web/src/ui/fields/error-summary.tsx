import { type MouseEvent, useContext, useEffect, useRef } from 'react';
import { AlertIcon } from '../icons.tsx';
import { type FieldError, FormContext, fieldId } from './field.tsx';

export interface ErrorSummaryProps {
  errors: readonly FieldError[];
  problem?: string | undefined;
}

/** Everything that is refused, each line leading to its field. It takes the focus whenever a new refusal arrives. */
export function ErrorSummary({ errors, problem }: ErrorSummaryProps) {
  const form = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const refused = errors.length > 0 || Boolean(problem);
  // A new list is a new refusal, even of the same length.
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [errors, problem, refused]);
  if (!refused) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <AlertIcon />
        {problem ?? (errors.length === 1 ? 'One thing to put right' : `${errors.length} things to put right`)}
      </h2>
      {errors.length > 0 ? (
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <FieldLink id={form ? fieldId(form.id, field) : field} message={message} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** A link moves the focus into the field; the address stays as it was. */
function FieldLink({ id, message }: { id: string; message: string }) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    const field = document.getElementById(id);
    field?.focus();
    field?.scrollIntoView?.({ block: 'center' });
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {message}
    </a>
  );
}
