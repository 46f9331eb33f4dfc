import { Button } from '../../ui/actions/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';

export interface LeavingProps {
  /** How many acts have not been taken. */
  acts: number;
  /** Whether they lie sealed on this device. */
  kept: boolean;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks whoever signs out while something waits. */
export function Leaving({ acts, kept, onLeave, onStay }: LeavingProps) {
  return (
    <Dialog
      open
      size="small"
      title="Leave with something unsent?"
      onClose={onStay}
      actions={
        <>
          <Button kind="danger" onClick={onLeave}>
            Leave and lose it
          </Button>
          <Button onClick={onStay}>Stay</Button>
        </>
      }
    >
      <p>
        {acts === 1 ? 'One act has' : `${acts} acts have`} not reached the school’s server. Stay until the network is
        back, and nothing is lost.{' '}
        {kept
          ? 'Or close the page: what waits stays on this device, sealed, and is sent when you sign in again.'
          : null}
      </p>
    </Dialog>
  );
}
