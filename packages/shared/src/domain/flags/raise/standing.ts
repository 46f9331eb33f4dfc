import { clockStart, meetings } from '../../relationship/noticing.ts';
import type { Tie } from '../../relationship/relationship.ts';
import { daysSince, type Pair, type Person } from '../person.ts';
import type { Raise } from '../prompt.ts';
import { counted } from '../sentence.ts';

/** unsorted: on a register for so many meetings and not placed by its adult. */
export function unsorted(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  const limit = scene.settings.limits.unsortedMeetings;
  if (!scene.settings.on.unsorted) return;
  for (const { adultId, phase, ties } of person.judged) {
    if (phase !== 'unsorted') continue;
    const since = (tie: Tie) => clockStart(null, tie.from, scene.ledger.school.firstDay);
    const count = (tie: Tie) => meetings(daysSince(person, since(tie)), tie.register.meetings);
    const tie = ties.find((one) => count(one) >= limit);
    if (!tie) continue;
    raise({
      kind: 'unsorted',
      adultId,
      registerId: tie.register.id,
      since: since(tie),
      facts: { meetings: count(tie), limit },
      sentence: `${pupil.name} is not placed yet on ${tie.register.name}: ${counted(count(tie), 'meeting')} since ${scene.spoken(since(tie))}`,
      suggest: 'establish',
      adults: [adultId],
    });
  }
}

/** establish-stalled: a relationship has stood in Establish for the limit. */
export function establishStalled(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  const limit = scene.settings.limits.establishStalledDays;
  if (!scene.settings.on['establish-stalled']) return;
  for (const { adultId, phase, phaseSince, ties } of person.judged) {
    if (phase !== 'establish' || phaseSince === null) continue;
    const days = daysSince(person, phaseSince);
    if (days < limit) continue;
    raise({
      kind: 'establish-stalled',
      adultId,
      registerId: ties[0].register.id,
      since: phaseSince,
      facts: { days, limit },
      sentence: `Your relationship with ${pupil.name} has stood in Establish for ${counted(days, 'school day')}, since ${scene.spoken(phaseSince)}`,
      suggest: 'establish',
      adults: [adultId],
    });
  }
}

/** restore-unplanned: in Restore for the limit (on a teaching class, in meetings), and no session planned or held since. */
export function restoreUnplanned(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  const limit = scene.settings.limits.restoreUnplannedDays;
  if (!scene.settings.on['restore-unplanned']) return;
  for (const pair of person.judged) {
    const since = pair.phase === 'restore' ? unplannedSince(person, pair) : null;
    if (since === null) continue;
    const days = daysSince(person, since);
    const tie = pair.ties.find(({ register }) => inClock(register, days) >= limit);
    if (!tie) continue;
    const inMeetings = tie.register.kind === 'teaching';
    const count = inClock(tie.register, days);
    raise({
      kind: 'restore-unplanned',
      adultId: pair.adultId,
      registerId: tie.register.id,
      since,
      facts: inMeetings ? { days, meetings: count, limit } : { days, limit },
      sentence: `Your relationship with ${pupil.name} has stood in Restore for ${counted(count, inMeetings ? 'meeting' : 'school day')} and no session is planned`,
      suggest: 'restore',
      adults: [pair.adultId],
    });
  }
}

function inClock(register: Tie['register'], days: number): number {
  return register.kind === 'teaching' ? meetings(days, register.meetings) : days;
}

/**
 * The day from which a Restore waits for a session; null when one is planned, put off, or was held since. One that was
 * declined is an answer too: the clock starts again from its day.
 */
function unplannedSince({ scene, pupil }: Person, { adultId, phaseSince }: Pair): string | null {
  if (phaseSince === null) return null;
  let since = phaseSince;
  for (const session of scene.ledger.sessions.get(pupil.id) ?? []) {
    if (session.adultId !== adultId) continue;
    if (session.stage === 'planned' || session.stage === 'deferred') return null;
    if (session.heldOn !== null && session.heldOn >= phaseSince) return null;
    const declinedOn = session.stage === 'declined' ? (session.plannedOn ?? session.createdOn) : '';
    if (declinedOn > since && declinedOn <= scene.today) since = declinedOn;
  }
  return since;
}

/** fraying: in Maintain or Establish, several corrective moments in the window and fewer positive ones. */
export function fraying(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  const { frayingCorrective: limit, frayingWindow: window } = scene.settings.limits;
  if (!scene.settings.on.fraying) return;
  for (const pair of person.judged) {
    if (pair.phase !== 'maintain' && pair.phase !== 'establish') continue;
    const { positive, corrective } = tonesSince(pair, scene.windowStart(window));
    if (corrective < limit || positive >= corrective) continue;
    raise({
      kind: 'fraying',
      adultId: pair.adultId,
      registerId: pair.ties[0].register.id,
      since: scene.windowStart(window),
      facts: { corrective, positive, window, limit },
      sentence: `In ${counted(window, 'school day')} you logged ${corrective} corrective and ${positive} positive moments with ${pupil.name}`,
      suggest: pair.phase,
      adults: [pair.adultId],
    });
  }
}

/** Tallies are in order of day, so that years of history cost nothing: the count goes back from the end. */
function tonesSince({ tallies }: Pair, start: string): { positive: number; corrective: number } {
  let positive = 0;
  let corrective = 0;
  for (let index = tallies.length - 1; index >= 0; index--) {
    const tally = tallies[index];
    if (!tally || tally.day < start) break;
    positive += tally.positive;
    corrective += tally.corrective;
  }
  return { positive, corrective };
}
