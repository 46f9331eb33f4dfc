import { later } from '../../calendar/spell.ts';
import { compare } from '../../order.ts';
import { isPrimary } from '../../relationship/coverage.ts';
import type { Phase } from '../../relationship/phase.ts';
import type { Person } from '../person.ts';
import type { Raise } from '../prompt.ts';
import { adultName, counted, listed } from '../sentence.ts';

/** restore-cluster: many of the adults who placed the pupil have them in Restore. A count, never names. */
export function restoreCluster(person: Person, raise: Raise): void {
  const { settings } = person.scene;
  const restore = inPhase(person, 'restore');
  if (!settings.on['restore-cluster'] || restore.length === 0) return;
  const { limits } = settings;
  const placing = person.pairs.filter(({ phase }) => phase !== 'unsorted').length;
  const limit = isPrimary(person) ? limits.restoreClusterPrimaryAdults : limits.restoreClusterAdults;
  const isShare = placing >= limits.restoreClusterPlacing && restore.length >= placing * limits.restoreClusterShare;
  if (restore.length < limit && !isShare) return;
  raise({
    kind: 'restore-cluster',
    since: turned(restore, limit),
    facts: { restore: restore.length, placing, limit },
    sentence: `${restore.length} of ${counted(placing, 'adult')} who placed ${person.pupil.name} report Restore`,
    suggest: 'restore',
    adults: [],
    roles: ['head-of-year', 'behaviour-team'],
  });
}

/** split-view: one adult reports Maintain, another Restore. The good relationship is named, the other only counted. */
export function splitView(person: Person, raise: Raise): void {
  const maintain = inPhase(person, 'maintain');
  const restore = inPhase(person, 'restore');
  if (!person.scene.settings.on['split-view'] || maintain.length === 0 || restore.length === 0) return;
  const names = maintain.map(({ adultId }) => adultName(person.scene.ledger, adultId)).sort();
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  raise({
    kind: 'split-view',
    since: later(turned(maintain, 1), turned(restore, 1)),
    facts: { maintain: maintain.length, restore: restore.length },
    sentence: `${listed(shown)} ${names.length === 1 ? 'reports' : 'report'} Maintain with ${person.pupil.name}, and ${counted(restore.length, 'adult')} Restore: a good relationship can help`,
    adults: [],
    roles: ['head-of-year'],
  });
}

interface Placed {
  adultId: string;
  since: string;
}

/** The adults who have the pupil in a phase and meet them, the first to say so first. */
function inPhase({ pairs, scene }: Person, wanted: Phase): Placed[] {
  return pairs
    .filter(({ phase }) => phase === wanted)
    .map(({ adultId, phaseSince }) => ({ adultId, since: phaseSince ?? scene.today }))
    .sort((a, b) => compare(a.since, b.since));
}

/** The day on which so many adults had said so; fewer than that, the last who did. */
function turned(placed: readonly Placed[], count: number): string {
  return placed.slice(0, count).reduce((_, { since }) => since, '');
}
