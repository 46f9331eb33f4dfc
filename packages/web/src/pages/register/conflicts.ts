import type { Standing } from '@noticed/shared/domain/phase';

/** A move that met another one, made on another device: what was wanted, and how it stands now. */
export interface Conflict {
  pupilId: string;
  wanted: Standing;
  now: Standing;
}

/** Reads what the server says of a refused act. Pupils of the act that nobody else moved are wanted as they were. */
export function conflictsOf(current: unknown, wanted: ReadonlyMap<string, Standing>): Conflict[] {
  const stands = new Map((Array.isArray(current) ? (current as Stands[]) : []).map((one) => [one.pupilId, one.phase])); // the contract leaves it open; the handler gives these
  return [...wanted].map(([pupilId, to]) => ({ pupilId, wanted: to, now: stands.get(pupilId) ?? 'unsorted' }));
}

interface Stands {
  pupilId: string;
  phase: Standing;
}

/** The later wish about a pupil replaces the earlier. */
export function merged(before: readonly Conflict[], more: readonly Conflict[]): Conflict[] {
  return [...new Map([...before, ...more].map((one) => [one.pupilId, one])).values()];
}
