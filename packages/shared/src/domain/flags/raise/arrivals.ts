import { academicYearOf } from '../../calendar/academic-year.ts';
import { joined, spanAt, spansOf } from '../../calendar/closed-spans.ts';
import type { Day } from '../../calendar/day.ts';
import { closureKey } from '../../ledger/ledger.ts';
import { clockStart } from '../../relationship/noticing.ts';
import { daysSince, isAway, type Person } from '../person.ts';
import { type Raise, tutors } from '../prompt.ts';
import { counted } from '../sentence.ts';
import { keyAdults } from './unseen.ts';

/** new-joiner: joined after the September intake, and by the check day few moments, or all of them with one adult. */
export function newJoiner(person: Person, raise: Raise): void {
  const { settings, ledger } = person.scene;
  const { limits } = settings;
  const { joinedOn, name } = person.pupil;
  if (!settings.on['new-joiner'] || joinedOn === null || isIntake(person, joinedOn)) return;
  if (daysSince(person, joinedOn) > limits.newJoinerDays) return;
  const days = daysSince(person, clockStart(null, joinedOn, ledger.school.firstDay));
  const { noticings, adults } = noticingsSince(person, joinedOn);
  if (days < limits.newJoinerCheckDay) return;
  if (noticings >= limits.newJoinerNoticings && adults >= limits.newJoinerAdults) return;
  raise({
    kind: 'new-joiner',
    since: joinedOn,
    facts: { days, noticings, adults, limit: limits.newJoinerNoticings, adultsLimit: limits.newJoinerAdults },
    sentence: `${name} joined ${counted(daysSince(person, joinedOn), 'school day')} ago: ${counted(noticings, 'moment')} logged, by ${counted(adults, 'adult')}`,
    suggest: 'establish',
    adults: [...new Set([...tutors(person), ...person.pairs.map((pair) => pair.adultId)])],
  });
}

/** Who starts in August, or in the first school days of September, came with everybody else. */
function isIntake({ scene }: Person, joinedOn: Day): boolean {
  const { calendar } = scene.ledger;
  const year = academicYearOf(joinedOn);
  if (joinedOn >= `${year + 1}-08-01`) return true;
  return calendar.schoolDays(`${year}-09-01`, joinedOn) <= scene.settings.limits.intakeDays;
}

/** Moments with a pupil since a day, held sessions included, and how many adults they were with. */
function noticingsSince({ scene, known, pupil }: Person, since: Day): { noticings: number; adults: number } {
  let noticings = 0;
  let adults = 0;
  for (const { tallies, last } of known.values()) {
    if (last && last.day >= since) adults += 1;
    for (const tally of tallies) if (tally.day >= since) noticings += tally.noticings;
  }
  for (const { heldOn } of scene.ledger.sessions.get(pupil.id) ?? [])
    if (heldOn !== null && heldOn >= since) noticings += 1;
  return { noticings, adults };
}

/** back-today: the first day back after days away, a suspension or a spell off site. Why they were away is never said. */
export function backToday(person: Person, raise: Raise): void {
  const { scene, pupil, known } = person;
  if (!scene.settings.on['back-today'] || !scene.isSchoolDay || isAway(person)) return;
  const away = absenceBeforeToday(person);
  if (away < scene.settings.limits.backTodayDays) return;
  const greeted = (adultId: string) => known.get(adultId)?.last?.day === scene.today;
  raise({
    kind: 'back-today',
    since: scene.today,
    facts: {},
    sentence: `${pupil.name} is back today: welcome them back`,
    practices: ['glad-you-are-here', 'greeting', 'one-to-one-time'],
    adults: keyAdults(person).filter((adultId) => !greeted(adultId)),
  });
}

/**
 * How many school days the pupil was away up to the last day on which they could have come; endless when however short
 * it calls for a welcome; none when they were here, or still are away.
 */
function absenceBeforeToday(person: Person): number {
  const { scene, pupil, closed } = person;
  const { calendar, closures } = scene.ledger;
  const absences = closures.get(closureKey({ scope: 'pupil', scopeId: pupil.id })) ?? [];
  if (absences.length === 0 && pupil.offSite.length === 0) return 0;
  const always = spansOf(calendar, [...pupil.offSite, ...absences.filter((one) => one.welcomeBack)]);
  const away = joined([...spansOf(calendar, absences), ...always]);
  let before = scene.now - 1;
  // A closure between the absence and today is no day on which the pupil could have come back.
  while (spanAt(closed, before) && !spanAt(away, before)) before -= 1;
  const run = spanAt(away, before);
  if (!run || spanAt(away, scene.now)) return 0;
  const isWelcomed = always.some((span) => span.after < run.upTo && span.upTo > run.after);
  return isWelcomed ? Number.POSITIVE_INFINITY : run.upTo - run.after;
}
