import { type Day, dayNumber, type Instant } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { inSpell, later } from '../calendar/spell.ts';
import type { MembershipFact, PlacementFact, PupilFact, RegisterFact, Spell, TeachingFact } from '../facts.ts';
import { Fault } from '../fault.ts';
import { type Standing, standing } from './phase.ts';

/** One move of a relationship. A placement that says again what was said before is a step too: it confirms. */
export interface Step {
  placementId: string;
  from: Standing;
  to: Standing;
  on: Day;
}

/** A relationship as its placements leave it: one adult's dated opinion, and how it came about. */
export interface Story {
  phase: Standing;
  /** First day of the present, unbroken stay in this phase; null while unsorted. */
  since: Day | null;
  /** The last day on which the adult said so. */
  confirmedOn: Day | null;
  steps: Step[];
}

/**
 * Folds the placements of one pair into where the relationship stands. They may come in any order; a retracted one
 * counts for nothing, so retracting undoes placing. Of two on one day, the one recorded later holds.
 * @throws Fault `unknown-phase`, `bad-day`.
 */
export function foldPlacements(placements: readonly PlacementFact[]): Story {
  const story: Story = { phase: 'unsorted', since: null, confirmedOn: null, steps: [] };
  for (const placement of inOrder(placements)) {
    const to = standing(placement.to);
    dayNumber(placement.happenedOn);
    story.steps.push({ placementId: placement.id, from: story.phase, to, on: placement.happenedOn });
    if (to !== story.phase) story.since = to === 'unsorted' ? null : placement.happenedOn;
    story.phase = to;
    story.confirmedOn = placement.happenedOn;
  }
  return story;
}

function inOrder(placements: readonly PlacementFact[]): PlacementFact[] {
  const order = (one: PlacementFact) => `${one.happenedOn} ${one.recordedAt} ${one.id}`;
  return placements.filter((one) => one.retractedAt === null).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** How many school days a relationship has stood where it stands; null while unsorted. */
export function phaseAge(story: Pick<Story, 'since'>, calendar: SchoolCalendar, today: Day): number | null {
  return story.since === null ? null : calendar.countAfter(story.since, today);
}

/**
 * Marks a placement as a mistake. History keeps it, and no clock or count sees it any more.
 * @throws Fault `illegal-move` when it was retracted before.
 */
export function retract(placement: PlacementFact, at: Instant): PlacementFact {
  if (placement.retractedAt !== null) throw new Fault('illegal-move', 'This placement was taken back before.');
  return { ...placement, retractedAt: at };
}

/** A register on which an adult and a pupil meet, and since when both have been on it. */
export interface Tie {
  register: RegisterFact;
  from: Day;
}

/** When two spells are both open on a day: the first day on which both were; else null. */
export function together(a: Spell, b: Spell, day: Day): Day | null {
  return inSpell(a, day) && inSpell(b, day) ? later(a.from, b.from) : null;
}

/**
 * Refuses a placement that cannot be: of a pupil whom the adult does not meet on that day, of one who objected, who was
 * not on roll, or on a day to come. An adult who meets a pupil on two registers has one relationship with them.
 * @throws Fault `stranger`, `objected`, `future-placement`, `bad-day`, `unknown-phase`.
 */
export function checkPlacement(
  placement: Pick<PlacementFact, 'adultId' | 'pupilId' | 'to' | 'happenedOn'>,
  known: { pupil: PupilFact; memberships: readonly MembershipFact[]; teaching: readonly TeachingFact[] },
  today: Day,
): void {
  const { adultId, pupilId, happenedOn: day } = placement;
  standing(placement.to);
  if (dayNumber(day) > dayNumber(today)) throw new Fault('future-placement', `${day} has not come yet.`);
  if (known.pupil.objected && placement.to !== 'unsorted')
    throw new Fault('objected', `${known.pupil.name} or their family asked not to be placed.`);
  const meets = known.memberships.some(
    (membership) =>
      membership.pupilId === pupilId &&
      known.teaching.some(
        (teaching) =>
          teaching.adultId === adultId &&
          teaching.registerId === membership.registerId &&
          together(teaching, membership, day) !== null,
      ),
  );
  if (!meets || !onRoll(known.pupil, day))
    throw new Fault('stranger', `This adult and ${known.pupil.name} share no register on ${day}.`);
}

/** Whether a pupil is on roll on a day: a leaver stays until the end of the last day. */
export function onRoll(pupil: Pick<PupilFact, 'joinedOn' | 'leftOn'>, day: Day): boolean {
  return (pupil.joinedOn === null || pupil.joinedOn <= day) && (pupil.leftOn === null || day <= pupil.leftOn);
}
