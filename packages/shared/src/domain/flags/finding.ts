import { type Desk, deskKey } from '../ledger/touched.ts';
import type { Flag, Severity } from './flag.ts';
import { personOf } from './person.ts';
import { flagOf, type Raise } from './prompt.ts';
import { backToday, newJoiner } from './raise/arrivals.ts';
import { nothingLogged, reviewDue } from './raise/desks.ts';
import { quiet, type Silence } from './raise/quiet.ts';
import { sessions } from './raise/sessions.ts';
import { establishStalled, fraying, restoreUnplanned, unsorted } from './raise/standing.ts';
import { noChampion, singleThread } from './raise/threads.ts';
import { invisible, keepInTouch } from './raise/unseen.ts';
import { restoreCluster, splitView } from './raise/views.ts';
import type { Scene } from './scene.ts';

/** All that one pupil gives rise to: flags, and what their silent registers will say in one line instead. */
export interface Finding {
  flags: readonly Flag[];
  silences: readonly Silence[];
}

const nothing: Finding = { flags: [], silences: [] };

const rules = [
  invisible,
  singleThread,
  noChampion,
  unsorted,
  establishStalled,
  newJoiner,
  restoreUnplanned,
  sessions,
  fraying,
  restoreCluster,
  splitView,
  keepInTouch,
  backToday,
] as const;

/** Every flag about one pupil, from that pupil's rows alone. */
export function findingOf(scene: Scene, pupilId: string): Finding {
  const person = personOf(scene, pupilId);
  if (!person) return nothing;
  const flags: Flag[] = [];
  const silences: Silence[] = [];
  const raise: Raise = (prompt) => {
    const flag = flagOf(person, prompt);
    if (flag) flags.push(flag);
  };
  quiet(person, raise, (silence) => silences.push(silence));
  for (const rule of rules) rule(person, raise);
  return { flags, silences };
}

/** The flags about one adult's register as a whole, given what its pupils gave rise to. */
export function deskFlags(scene: Scene, desk: Desk, findings: (pupilId: string) => Finding | undefined): Flag[] {
  const key = deskKey(desk.adultId, desk.registerId);
  const severities: Severity[] = [];
  for (const { pupilId } of scene.ledger.members.get(desk.registerId) ?? [])
    for (const silence of findings(pupilId)?.silences ?? [])
      if (deskKey(silence.adultId, silence.registerId) === key) severities.push(silence.severity);
  return [nothingLogged(scene, desk, severities), reviewDue(scene, desk)].filter((flag) => flag !== null);
}
