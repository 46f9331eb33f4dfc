import { useRead } from '../../data/query.ts';
import { Callout } from '../../ui/layout/note.tsx';

interface ClashesProps {
  pupilId: string;
  plannedOn: string;
  adultId: string | undefined;
}

/** What speaks against a day. It is said and never refused: people know reasons that a calendar does not. */
export function Clashes({ pupilId, plannedOn, adultId }: ClashesProps) {
  const { clashes } = useRead('findClashes', {
    params: { pupilId },
    query: { plannedOn, ...(adultId ? { adultId } : {}) },
  });
  return (
    <div role="status">
      {clashes.length > 0 ? (
        <Callout title="Before you choose this day">
          <ul>
            {clashes.map((clash) => (
              <li key={clash}>{clash}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
    </div>
  );
}
