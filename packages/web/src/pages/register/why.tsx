import { TextArea } from '../../ui/fields/text-area.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import type { Work } from './work.ts';

/** A reason is there for who wants one, and asked of nobody. */
export function Why({ work: { reason, setReason } }: { work: Work }) {
  return (
    <div className="register-bar-why">
      <Disclosure summary="Say why, before you move them">
        <TextArea
          name="reason"
          label="Why"
          optional
          hint="Kept with your next move. The pupil and their parents may read it."
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Disclosure>
    </div>
  );
}
