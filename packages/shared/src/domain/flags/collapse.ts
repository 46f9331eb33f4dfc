import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Settings } from '../settings.ts';
import { byUrgency, type Flag, type FlagKind } from './flag.ts';
import { current } from './person.ts';

/** One line of a reader's list: about one pupil, or about a register as a whole. */
export interface Line {
  pupilId: string | null;
  registerId: string | null;
  /** Most urgent first; the first one speaks for the line. */
  flags: readonly [Flag, ...Flag[]];
  sentence: string;
}

/** What a register's pupils are, in the line that stands for many of them. */
const phrases: Readonly<Record<FlagKind, string>> = {
  quiet: 'with no moment of yours logged lately',
  'nothing-logged': 'with nothing logged',
  invisible: 'with no moment logged by anyone lately',
  'single-thread': 'noticed by one adult only',
  'no-champion': 'without a champion',
  unsorted: 'not placed yet',
  'establish-stalled': 'a long time in Establish',
  'new-joiner': 'new, with few moments logged',
  'restore-unplanned': 'in Restore with no session planned',
  'session-overdue': 'with a session overdue',
  'agreement-overdue': 'with an agreement overdue',
  'follow-up-due': 'with a follow-up due',
  'fresh-start': 'due a fresh start',
  fraying: 'with more corrective than positive moments',
  'restore-cluster': 'in Restore with several adults',
  'split-view': 'seen differently by different adults',
  'keep-in-touch': 'off site with no contact logged',
  'back-today': 'back today',
  'review-due': 'to go over',
};

/**
 * A reader's flags as lines: one a pupil, however many flags; and a kind that covers the share of a register that the
 * school set becomes one line for the register, e.g. “11 of 30 on 9B not placed yet” (domain.md section 4).
 */
export function linesOf(ledger: Ledger, settings: Settings, today: Day, flags: readonly Flag[]): Line[] {
  const groups = new Map<string, Group>();
  for (const flag of flags) group(groups, flag.pupilId === null ? flag.key : kindOnRegister(flag), flag);
  const byPupil = new Map<string, Group>();
  const lines: Line[] = [];
  for (const alike of groups.values()) {
    const collapsed = collapse(ledger, settings, today, alike);
    if (collapsed) lines.push(collapsed);
    else for (const flag of alike) group(byPupil, flag.pupilId ?? flag.key, flag);
  }
  for (const own of byPupil.values()) lines.push(lineOf(own));
  return lines.sort((a, b) => byUrgency(a.flags[0], b.flags[0]));
}

function kindOnRegister({ kind, registerId, adultId }: Flag): string {
  return `${kind}|${registerId}|${adultId}`;
}

/** Flags that belong together; a group is made with its first. */
type Group = [Flag, ...Flag[]];

function group(groups: Map<string, Group>, key: string, flag: Flag): void {
  const known = groups.get(key);
  if (known) known.push(flag);
  else groups.set(key, [flag]);
}

function collapse(ledger: Ledger, settings: Settings, today: Day, alike: Group): Line | null {
  const [{ kind, registerId }] = alike;
  const register = registerId === null ? undefined : ledger.registers.get(registerId);
  // One pupil is one line already.
  if (!register || alike.length < 2) return null;
  const size = new Set(current(ledger.members.get(register.id), today).map((one) => one.pupilId)).size;
  if (alike.length < size * settings.limits.collapseShare) return null;
  const sentence = `${alike.length} of ${size} on ${register.name} ${phrases[kind]}`;
  return { ...lineOf(alike), pupilId: null, registerId: register.id, sentence };
}

function lineOf(flags: Group): Line {
  flags.sort(byUrgency);
  const [{ pupilId, registerId, sentence }] = flags;
  return { pupilId, registerId, flags, sentence };
}
