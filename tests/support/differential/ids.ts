import { chance } from '../chance.ts';

/** Ids that are the same in every run, in no order at all: what only happens to be in order of its ids is found out. */
export function idsFrom(seed: number): () => string {
  const random = chance(seed);
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
}
