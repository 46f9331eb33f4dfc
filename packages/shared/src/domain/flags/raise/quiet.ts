import { loggedLately } from '../../coverage.ts';
import type { LimitName } from '../../limits.ts';
import { clockStart, meetings } from '../../noticing.ts';
import type { Phase } from '../../phase.ts';
import type { Tie } from '../../relationship.ts';
import type { Severity } from '../flag.ts';
import { daysSince, isStopped, type Pair, type Person, tiedSince } from '../person.ts';
import type { Raise } from '../prompt.ts';
import { counted, ended, spokenDay } from '../sentence.ts';

const onDays: Record<Phase, readonly [amber: LimitName, red: LimitName]> = {
  maintain: ['quietMaintainAmber', 'quietMaintainRed'],
  establish: ['quietEstablishAmber', 'quietEstablishRed'],
  restore: ['quietRestoreAmber', 'quietRestoreRed'],
};
const onMeetings: Record<Phase, readonly [amber: LimitName, red: LimitName]> = {
  maintain: ['classMaintainAmber', 'classMaintainRed'],
  establish: ['classEstablishAmber', 'classEstablishRed'],
  restore: ['classRestoreAmber', 'classRestoreRed'],
};

/** A quiet relationship on a register on which its adult logs nothing at all: one prompt for the whole register says so. */
export interface Silence {
  adultId: string;
  registerId: string;
  severity: Severity;
}

interface Finding {
  tie: Tie;
  severity: Severity;
  limit: number;
  count: number;
}

/**
 * quiet: this adult has not noticed this pupil for the limit of their phase, in school days or, on a teaching class, in
 * meetings. A pair that meets on two registers takes the stricter answer, from its earliest membership.
 */
export function quiet(person: Person, raise: Raise, silent: (silence: Silence) => void): void {
  const { on } = person.scene.settings;
  if (!on.quiet) return;
  for (const pair of person.pairs) {
    if (pair.phase === 'unsorted') continue;
    const start = quietSince(person, pair);
    const days = daysSince(person, start);
    // Most relationships are not quiet: the least limit that could be met is one day.
    if (days === 0) continue;
    const findings = pair.ties.flatMap((tie) => judge(person, pair.phase as Phase, tie, days) ?? []);
    const heard = findings.filter(
      ({ tie }) => !on['nothing-logged'] || loggedLately(person.scene, pair.adultId, tie.register.id),
    );
    const strictest = heard.find(({ severity }) => severity === 'red') ?? heard[0];
    if (strictest) raise(prompt(person, pair, strictest, days, start));
    for (const { tie, severity } of findings)
      if (!heard.some((one) => one.tie === tie) && !isStopped(person, pair.adultId))
        silent({ adultId: pair.adultId, registerId: tie.register.id, severity });
  }
}

/** The day from which a relationship's clock runs: its last moment, or when the two first met in Noticed. */
export function quietSince({ scene }: Person, { last, ties }: Pair): string {
  return clockStart(last, tiedSince(scene, ties), scene.ledger.school.firstDay);
}

function judge({ scene }: Person, phase: Phase, tie: Tie, days: number): Finding | null {
  const { limits } = scene.settings;
  const inMeetings = tie.register.kind === 'teaching';
  const count = inMeetings ? meetings(days, tie.register.meetings) : days;
  const [amber, red] = (inMeetings ? onMeetings : onDays)[phase];
  if (limits[red] > 0 && count >= limits[red]) return { tie, severity: 'red', limit: limits[red], count };
  if (limits[amber] > 0 && count >= limits[amber]) return { tie, severity: 'amber', limit: limits[amber], count };
  return null;
}

function prompt(person: Person, pair: Pair, { tie, severity, limit, count }: Finding, days: number, since: string) {
  const { ledger, today } = person.scene;
  const span = counted(count, tie.register.kind === 'teaching' ? 'meeting' : 'school day');
  const { name } = person.pupil;
  return {
    kind: 'quiet',
    severity,
    adultId: pair.adultId,
    registerId: tie.register.id,
    since,
    facts: tie.register.kind === 'teaching' ? { days, meetings: count, limit } : { days, limit },
    sentence: pair.last
      ? `You have not logged a moment with ${name} for ${span} — last: ${ended(ledger, pair.last, today)}`
      : `You have not logged a moment with ${name} yet — ${span} since ${spokenDay(since, today)}`,
    suggest: pair.phase,
    adults: [pair.adultId],
  } as const;
}
