import { Button } from '../../ui/actions/button.tsx';
import { PrintIcon } from '../../ui/icons.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';
import '../../ui/styles/qr-code.css';

/** Shown once. Whoever leaves this page without them can make new ones, as long as the phone is there. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <Stack>
      <Callout title="Keep these for the day your phone is lost">
        <p>
          Each of them stands in for one code of the app, once. Print or write them down, and keep them away from your
          computer. They are not shown again.
        </p>
      </Callout>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Cluster>
        <Button kind="primary" onClick={onKept}>
          I have kept them
        </Button>
        <Button icon={<PrintIcon />} onClick={() => print()}>
          Print
        </Button>
      </Cluster>
    </Stack>
  );
}
