import type { SessionFact } from '../../facts.ts';
import { elapsed } from '../../relationship/noticing.ts';
import { isAway, isStopped, type Person } from '../person.ts';
import type { Prompt, Raise } from '../prompt.ts';
import { hasLeft } from '../scene.ts';

/** The prompts that a restorative session asks for at its stage. A stop on the relationship silences its sessions too. */
export function sessions(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  for (const session of scene.ledger.sessions.get(pupil.id) ?? []) {
    if (isStopped(person, session.adultId)) continue;
    const { on } = scene.settings;
    if (on['session-overdue']) overdue(person, session, raise);
    if (on['agreement-overdue']) agreements(person, session, raise);
    if (on['follow-up-due']) followUp(person, session, raise);
    if (on['fresh-start']) freshStart(person, session, raise);
  }
}

/** session-overdue: the planned day has passed, and it was neither held nor put off. “Not today” is never late. */
function overdue(person: Person, session: SessionFact, raise: Raise): void {
  const { plannedOn } = session;
  if (session.stage !== 'planned' || plannedOn === null || plannedOn >= person.scene.today) return;
  raise({
    ...about(session, 'session-overdue'),
    since: plannedOn,
    facts: { days: schoolDaysSince(person, plannedOn) },
    sentence: `A restorative session with ${person.pupil.name} was planned for ${said(person, plannedOn)}: was it held, or is another day better?`,
    ...heirs(person, [session.adultId, session.facilitatorId], session),
  });
}

/** agreement-overdue: an open item is past its day. One that the pupil owes is the adult's to ask after. */
function agreements(person: Person, session: SessionFact, raise: Raise): void {
  for (const { id, ownerId, dueOn } of session.openItems)
    if (dueOn < person.scene.today)
      raise({
        ...about(session, 'agreement-overdue'),
        itemId: id,
        since: dueOn,
        facts: { days: schoolDaysSince(person, dueOn) },
        sentence: `Something agreed with ${person.pupil.name} was due on ${said(person, dueOn)} and is still open`,
        ...heirs(person, [ownerId ?? session.adultId], session),
      });
}

/** follow-up-due: the day on which to ask whether it mended has come. */
function followUp(person: Person, session: SessionFact, raise: Raise): void {
  const { followUpOn, heldOn } = session;
  if (session.stage !== 'held' || heldOn === null || followUpOn === null || followUpOn > person.scene.today) return;
  raise({
    ...about(session, 'follow-up-due'),
    since: followUpOn,
    facts: { days: schoolDaysSince(person, followUpOn) },
    sentence: `The follow-up with ${person.pupil.name} is due: the session was held on ${said(person, heldOn)}`,
    ...heirs(person, [session.facilitatorId], session),
  });
}

/** fresh-start: a session was held on the last day on which the two could meet; greet them today. A greeting answers it. */
function freshStart(person: Person, session: SessionFact, raise: Raise): void {
  const { scene, pupil, known } = person;
  const { heldOn, adultId } = session;
  if (heldOn === null || heldOn >= scene.today || !scene.isSchoolDay || isAway(person)) return;
  if (elapsed(scene.ledger.calendar.ordinal(heldOn), scene.now, person.closed) !== 1) return;
  if (hasLeft(scene.ledger, adultId, scene.today) || known.get(adultId)?.last?.day === scene.today) return;
  raise({
    ...about(session, 'fresh-start'),
    since: heldOn,
    facts: { days: 1 },
    sentence: `You and ${pupil.name} held a restorative session on ${said(person, heldOn)}: greet them today`,
    practices: ['fresh-start', 'greeting', 'glad-you-are-here'],
    adults: [adultId],
  });
}

function about(session: SessionFact, kind: Prompt['kind']) {
  return { kind, adultId: session.adultId, sessionId: session.id, registerId: null };
}

/** If those asked have left, it passes to the facilitator, and then to the head of year (domain.md section 5). */
function heirs(
  { scene }: Person,
  asked: readonly string[],
  { facilitatorId }: SessionFact,
): Pick<Prompt, 'adults' | 'roles'> {
  const here = (adultId: string) => !hasLeft(scene.ledger, adultId, scene.today);
  const adults = [...new Set(asked)].filter(here);
  if (adults.length > 0) return { adults };
  return here(facilitatorId) ? { adults: [facilitatorId] } : { adults: [], roles: ['head-of-year'] };
}

function schoolDaysSince({ scene }: Person, day: string): number {
  return scene.ledger.calendar.countAfter(day, scene.today);
}

function said({ scene }: Person, day: string): string {
  return scene.spoken(day);
}
