import { clockStart } from '../../relationship/noticing.ts';
import { current, daysSince, type Person, tiedSince } from '../person.ts';
import { type Raise, tutors } from '../prompt.ts';
import { adultName, counted } from '../sentence.ts';

/** single-thread: exactly one adult has noticed the pupil in the window, although they are on several registers. */
export function singleThread(person: Person, raise: Raise): void {
  const { settings, ledger } = person.scene;
  const { singleThreadWindow: window, singleThreadRegisters: least } = settings.limits;
  if (!settings.on['single-thread'] || person.registers.length < least || !isKnownFor(person, window)) return;
  const [only, ...others] = noticedBy(person, window);
  if (only === undefined || others.length > 0) return;
  const { name } = person.pupil;
  raise({
    kind: 'single-thread',
    since: person.scene.windowStart(window),
    facts: { adults: 1, registers: person.registers.length, window, limit: least },
    sentence: `Only ${adultName(ledger, only)} has logged a moment with ${name} in ${counted(window, 'school day')}, and ${name} is on ${counted(person.registers.length, 'register')}`,
    suggest: 'establish',
    adults: tutors(person),
    roles: ['head-of-year'],
  });
}

/** no-champion: nobody is named for the pupil, and no adult in Maintain has noticed them in the window. */
export function noChampion(person: Person, raise: Raise): void {
  const { settings, ledger, today } = person.scene;
  const window = settings.limits.noChampionWindow;
  if (!settings.on['no-champion'] || !isKnownFor(person, window)) return;
  if (current(ledger.champions.get(person.pupil.id), today).length > 0) return;
  if (noticedBy(person, window).some((adultId) => person.known.get(adultId)?.phase === 'maintain')) return;
  raise({
    kind: 'no-champion',
    since: person.scene.windowStart(window),
    facts: { window },
    sentence: `${person.pupil.name} has no named champion, and no adult in Maintain has logged a moment with them in ${counted(window, 'school day')}`,
    adults: [],
    roles: ['head-of-year'],
  });
}

/** The adults who noticed a pupil in a window that ends today, whether or not they meet on a register. */
function noticedBy({ scene, known }: Person, window: number): string[] {
  const start = scene.windowStart(window);
  const adults: string[] = [];
  for (const [adultId, { last }] of known) if (last && last.day >= start) adults.push(adultId);
  return adults;
}

/** Nothing is said about a window that the pupil has not been here for. */
function isKnownFor(person: Person, window: number): boolean {
  const joined = tiedSince(person.scene, person.registers);
  return daysSince(person, clockStart(null, joined, person.scene.ledger.school.firstDay)) >= window;
}
