import { adaptations } from '@noticed/shared/domain/restorative-session/readiness';
import type { Printed } from '../print-session.tsx';

/** The questions, to look at beforehand. With pictures or writing room when the pupil uses them. */
export function QuestionsSheet({ printed: { prompts, session } }: { printed: Printed }) {
  const room = session.adaptations.some((one) => ['written-or-drawn', 'visual-supports', 'comic-strip'].includes(one));
  return (
    <>
      <p>
        You can think about these before we meet. You can skip any of them, write or draw instead, and say “not today”.
      </p>
      <ol className="sheet-questions" data-room={room || undefined}>
        {prompts
          .filter((one) => one.short)
          .map((one) => (
            <li key={one.id}>{one.words}</li>
          ))}
      </ol>
      {session.adaptations.length > 0 ? (
        <p>To make it easier: {session.adaptations.map((one) => adaptations[one]).join(', ')}.</p>
      ) : null}
    </>
  );
}
