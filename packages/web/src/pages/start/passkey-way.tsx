import { type PasskeyAnswered, usePasskey } from '../../data/passkeys.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { useTask } from './use-task.ts';

interface PasskeyWayProps {
  label: string;
  kind?: 'primary' | 'quiet';
  /** What is done with the answer; what it refuses is said here. */
  onAnswer: (answered: PasskeyAnswered) => Promise<unknown>;
}

const none: readonly never[] = [];

/** A button that asks for a passkey. */
export function PasskeyWay({ label, kind = 'quiet', onAnswer }: PasskeyWayProps) {
  const task = useTask(async () => onAnswer(await usePasskey()));
  return (
    <div className="stack" data-gap="tight">
      <ErrorSummary errors={none} problem={task.error?.message} />
      <div>
        <Button kind={kind} busy={task.busy} onClick={() => task.run()}>
          {label}
        </Button>
      </div>
    </div>
  );
}
