import { useEffect } from 'react';
import { queryClient } from '../../data/query.ts';
import { counted } from '../../ui/count-words.ts';
import { Callout } from '../../ui/layout/note.tsx';

/** Milliseconds after which the page looks again. */
const lookAgain = 3_000;

/** Weeks that are worked out behind the screen, after a roster or a late moment changed them: it says so, and waits for them. */
export function Pending({ weeks }: { weeks: number }) {
  useEffect(() => {
    if (weeks === 0) return;
    const timer = setInterval(() => void queryClient.invalidateQueries(), lookAgain);
    return () => clearInterval(timer);
  }, [weeks]);
  if (weeks === 0) return null;
  return (
    <div className="no-print" role="status">
      <Callout title={`${counted(weeks, 'school week')} ${weeks === 1 ? 'is' : 'are'} being worked out`}>
        <p>
          They appear here by themselves, in seconds. What stands here already is complete for the weeks that it shows.
        </p>
      </Callout>
    </div>
  );
}
