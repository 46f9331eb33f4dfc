import type { Bond, Pupil } from './cast.ts';
import type { Agenda, Entry } from './diary.ts';
import type { Telling } from './moments.ts';
import type { Repair } from './repairs.ts';

/** What a safeguarding lead may write as the reason, and no more. */
const reason = 'What was said here may explain something that came up at home.';
const safeguardingLead = 'jenner';

/** What is asked, offered and opened around a repair, each on a day of its own and at a quiet hour. */
export function tellConfidence(
  { history, id }: Telling,
  agenda: Agenda,
  { adult, pupil }: Bond,
  sessionId: string,
  { asks, offered, opened }: Repair,
): void {
  const on = (ago: number, by: string, does: Entry['does']) =>
    agenda.add(history.count - ago, { by, minute: 390, does });
  const params = () => ({ pupilId: pupil.id });
  if (asks !== undefined) on(asks, adult, (doing) => doing('askForHelp', { params: params(), body: { id: id() } }));
  if (offered) on(offered.ago, offered.by, (doing) => doing('offerHelp', { params: params(), body: { id: id() } }));
  if (opened)
    on(opened.ago, safeguardingLead, (doing) =>
      doing('breakGlass', { params: { sessionId }, body: { id: id(), reason, safeguardingMatter: opened.isHeld } }),
    );
}

/** A parent objects; from then on nobody places or prompts about the pupil. It is the last thing that happens. */
export function tellObjection({ history, id }: Telling, agenda: Agenda, pupil: Pupil): void {
  const yesterday = history.count - 1;
  agenda.add(yesterday, {
    by: 'barlow',
    minute: 450,
    does: (doing) =>
      doing('recordObjection', {
        params: { pupilId: pupil.id },
        body: { id: id(), madeBy: 'parent', on: history.dayAt(yesterday) },
      }),
  });
}
