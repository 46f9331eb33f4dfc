import type { LimitName } from '../../limits.ts';
import { loggedLately } from '../../relationship/coverage.ts';
import { clockStart, meetings } from '../../relationship/noticing.ts';
import type { Phase } from '../../relationship/phase.ts';
import type { Tie } from '../../relationship/relationship.ts';
import type { Settings } from '../../settings.ts';
import type { Severity } from '../flag.ts';
import { daysSince, isStopped, type Pair, type Person, tiedSince } from '../person.ts';
import type { Raise } from '../prompt.ts';
import { ended, type Scene } from '../scene.ts';
import { counted } from '../sentence.ts';

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
  for (const pair of person.judged) {
    const { phase } = pair;
    if (phase === 'unsorted' || isStopped(person, pair.adultId)) continue;
    const start = quietSince(person.scene, pair);
    const days = daysSince(person, start);
    // Most relationships are not quiet: the least limit that could be met is one day.
    if (days === 0) continue;
    const { findings, silences } = judgeAll(person.scene, pair, phase, days);
    silences.forEach(silent);
    const strictest = findings.find(({ severity }) => severity === 'red') ?? findings[0];
    if (strictest) raise(prompt(person, pair, strictest, days, start));
  }
}

/** One answer for each register on which the pair meets, apart from those on which the adult logs nothing at all. */
function judgeAll(scene: Scene, { adultId, ties }: Pair, phase: Phase, days: number) {
  const findings: Finding[] = [];
  const silences: Silence[] = [];
  for (const tie of ties) {
    const finding = judge(scene.settings, phase, tie, days);
    if (!finding) continue;
    const registerId = tie.register.id;
    const isHeard = !scene.settings.on['nothing-logged'] || loggedLately(scene, adultId, registerId);
    if (isHeard) findings.push(finding);
    else silences.push({ adultId, registerId, severity: finding.severity });
  }
  return { findings, silences };
}

/** The day from which a relationship's clock runs: its last moment, or when the two first met in Noticed. */
export function quietSince(scene: Scene, { last, ties }: Pick<Pair, 'last' | 'ties'>): string {
  return clockStart(last, tiedSince(scene, ties), scene.ledger.school.firstDay);
}

function judge({ limits }: Settings, phase: Phase, tie: Tie, days: number): Finding | null {
  const inMeetings = tie.register.kind === 'teaching';
  const count = inMeetings ? meetings(days, tie.register.meetings) : days;
  const [amber, red] = (inMeetings ? onMeetings : onDays)[phase];
  if (limits[red] > 0 && count >= limits[red]) return { tie, severity: 'red', limit: limits[red], count };
  if (limits[amber] > 0 && count >= limits[amber]) return { tie, severity: 'amber', limit: limits[amber], count };
  return null;
}

function prompt(person: Person, pair: Pair, { tie, severity, limit, count }: Finding, days: number, since: string) {
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
      ? `You have not logged a moment with ${name} for ${span} — last: ${ended(person.scene, pair.last)}`
      : `You have not logged a moment with ${name} yet — ${span} since ${person.scene.spoken(since)}`,
    suggest: pair.phase,
    adults: [pair.adultId],
  } as const;
}
