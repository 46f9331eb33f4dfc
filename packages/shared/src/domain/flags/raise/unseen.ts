import { inSpell, later } from '../../calendar/spell.ts';
import { isCovered } from '../../relationship/coverage.ts';
import { clockStart } from '../../relationship/noticing.ts';
import { current, daysSince, type Person, tiedSince } from '../person.ts';
import { type Raise, tutors } from '../prompt.ts';
import { ended, hasLeft } from '../scene.ts';
import { adultName, counted } from '../sentence.ts';

/** The day from which the clock over all adults runs. */
export function unseenSince({ scene, pupil, registers }: Person): string {
  return clockStart(
    scene.ledger.noticed.get(pupil.id)?.last,
    tiedSince(scene, registers),
    scene.ledger.school.firstDay,
  );
}

/** invisible: no adult has noticed a covered pupil for the limit, whatever their phases. The word never stands beside a name. */
export function invisible(person: Person, raise: Raise): void {
  const { limits, on } = person.scene.settings;
  if (!on.invisible) return;
  const since = unseenSince(person);
  const days = daysSince(person, since);
  if (days < limits.invisibleAmber || !isCovered(person)) return;
  const red = days >= limits.invisibleRed;
  raise({
    kind: 'invisible',
    severity: red ? 'red' : 'amber',
    since,
    facts: { days, limit: red ? limits.invisibleRed : limits.invisibleAmber },
    sentence: sentence(person, days, since),
    suggest: 'maintain',
    adults: tutors(person),
    roles: ['head-of-year'],
  });
}

function sentence({ scene, pupil }: Person, days: number, since: string): string {
  const { ledger } = scene;
  const span = counted(days, 'school day');
  const last = ledger.noticed.get(pupil.id)?.last;
  return last
    ? `No one has logged a moment with ${pupil.name} for ${span} — last: ${adultName(ledger, last.adultId)}, ${ended(scene, last)}`
    : `No one has logged a moment with ${pupil.name} yet — ${span} since ${scene.spoken(since)}`;
}

/** keep-in-touch: a pupil off site has had no letter, call or message for the limit. Off site does not silence invisible. */
export function keepInTouch(person: Person, raise: Raise): void {
  const { scene, pupil } = person;
  const { ledger, today, settings } = scene;
  const spell = settings.on['keep-in-touch'] && pupil.offSite.find((one) => inSpell(one, today));
  if (!spell) return;
  const remote = ledger.noticed.get(pupil.id)?.lastRemoteOn ?? null;
  const since = later(remote, later(spell.from, ledger.school.firstDay));
  const days = daysSince(person, since);
  if (days < settings.limits.keepInTouchDays) return;
  raise({
    kind: 'keep-in-touch',
    since,
    facts: { days, limit: settings.limits.keepInTouchDays },
    sentence: `${pupil.name} is off site: no letter, call or message logged for ${counted(days, 'school day')}`,
    practices: ['remote-contact', 'note-home'],
    adults: keyAdults(person),
  });
}

/** Those to whom a pupil's comings and goings matter: the tutors and the named champions. */
export function keyAdults(person: Person): string[] {
  const { ledger, today } = person.scene;
  const champions = current(ledger.champions.get(person.pupil.id), today);
  const champion = champions.map((one) => one.adultId).filter((adultId) => !hasLeft(ledger, adultId, today));
  return [...new Set([...tutors(person), ...champion.sort()])];
}
