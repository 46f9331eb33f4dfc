import { joined, spansOf } from '../../calendar/closed-spans.ts';
import { closureKey } from '../../ledger/ledger.ts';
import type { Desk } from '../../ledger/touched.ts';
import { clockStart, elapsed } from '../../relationship/noticing.ts';
import { type Flag, type FlagKind, flagKey, type Severity } from '../flag.ts';
import { current } from '../person.ts';
import { isSnoozed } from '../prompt.ts';
import { hasLeft, type Scene } from '../scene.ts';
import { counted } from '../sentence.ts';

/** review-due: an adult has not gone over one of their registers for the limit. */
export function reviewDue(scene: Scene, desk: Desk): Flag | null {
  const { ledger, settings, today } = scene;
  const seat = settings.on['review-due'] ? seatOf(scene, desk) : null;
  if (!seat || current(ledger.members.get(desk.registerId), today).length === 0) return null;
  const reviewed = ledger.reviews.get(desk.adultId)?.get(desk.registerId);
  const since = reviewed ?? seat.since;
  const days = deskDays(scene, desk, since);
  if (days < settings.limits.reviewDueDays) return null;
  const span = counted(days, 'school day');
  const sentence = reviewed
    ? `You last went over ${seat.name} on ${scene.spoken(reviewed)}, ${span} ago`
    : `You have not gone over ${seat.name} yet — ${span} since ${scene.spoken(since)}`;
  return flag(scene, desk, {
    kind: 'review-due',
    severity: 'amber',
    since,
    days,
    limit: settings.limits.reviewDueDays,
    sentence,
  });
}

/**
 * nothing-logged: relationships on a register are quiet because its adult logs nothing there at all. One prompt in
 * place of them all, seen by that adult alone.
 */
export function nothingLogged(scene: Scene, desk: Desk, severities: readonly Severity[]): Flag | null {
  const seat = severities.length > 0 ? seatOf(scene, desk) : null;
  if (!seat) return null;
  const since = scene.ledger.logged.get(desk.adultId)?.get(desk.registerId) ?? seat.since;
  const days = deskDays(scene, desk, since);
  return flag(scene, desk, {
    kind: 'nothing-logged',
    severity: severities.includes('red') ? 'red' : 'amber',
    since,
    days,
    limit: scene.settings.limits.coverageWindow,
    sentence: `Nothing logged on ${seat.name} for ${counted(days, 'school day')}`,
  });
}

/** The register as this adult has it today, and since when Noticed knows so. */
function seatOf(scene: Scene, { adultId, registerId }: Desk): { name: string; since: string } | null {
  const { ledger, today } = scene;
  const register = ledger.registers.get(registerId);
  const spells = current(ledger.teachers.get(registerId), today).filter((one) => one.adultId === adultId);
  const [first] = spells.map((one) => one.from).sort();
  if (!register || first === undefined || hasLeft(ledger, adultId, today)) return null;
  return { name: register.name, since: clockStart(null, first, ledger.school.firstDay) };
}

/** School days of a register: closures of the school, its year and the register itself do not count. */
function deskDays(scene: Scene, { registerId }: Desk, since: string): number {
  const { calendar, closures, registers } = scene.ledger;
  const own = closures.get(closureKey({ scope: 'register', scopeId: registerId })) ?? [];
  const shared = scene.closedFor(registers.get(registerId)?.year ?? null);
  const closed = own.length === 0 ? shared : joined([...shared, ...spansOf(calendar, own)]);
  return elapsed(calendar.ordinal(since), scene.now, closed);
}

interface DeskPrompt {
  kind: FlagKind;
  severity: Severity;
  since: string;
  days: number;
  limit: number;
  sentence: string;
}

function flag(scene: Scene, { adultId, registerId }: Desk, { days, limit, ...prompt }: DeskPrompt): Flag | null {
  if (isSnoozed(scene.ledger.snoozes.get(registerId), prompt.kind, adultId, scene.today)) return null;
  return {
    key: flagKey(prompt.kind, '', adultId, registerId),
    ...prompt,
    pupilId: null,
    adultId,
    registerId,
    sessionId: null,
    facts: { days, limit },
    practices: [],
    for: { adults: [adultId], roles: [] },
  };
}
