import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Settings } from '../settings.ts';
import { deskFlags, type Finding, findingOf } from './finding.ts';
import type { Flag } from './flag.ts';
import { sceneOf } from './scene.ts';
import { desksIn, inScope, pupilsIn, type Scope } from './scope.ts';

/**
 * All flags of a school or a part of it on a day, each explained (domain.md section 4). A part is red first, then longest
 * standing; the whole school comes in the order of its pupils. A ledger of a part answers for that part alone.
 * @throws Fault `bad-day`.
 */
export function flagsFor(ledger: Ledger, settings: Settings, today: Day, scope?: Scope): Flag[] {
  const scene = sceneOf(ledger, settings, today, scope && 'adultId' in scope ? scope.adultId : null);
  const findings = new Map<string, Finding>();
  for (const pupilId of pupilsIn(scene, scope)) findings.set(pupilId, findingOf(scene, pupilId));
  const flags: Flag[] = [];
  for (const finding of findings.values()) flags.push(...finding.flags);
  for (const desk of desksIn(scene, scope)) flags.push(...deskFlags(scene, desk, (pupilId) => findings.get(pupilId)));
  return scope ? inScope(scene, flags, scope) : flags;
}
