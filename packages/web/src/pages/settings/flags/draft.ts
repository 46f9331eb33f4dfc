import { type FlagKind, flagKinds } from '@noticed/shared/domain/flags/flag';
import { type LimitName, limits } from '@noticed/shared/domain/limits';
import type { Answer } from '../../../data/client.ts';

type Kept = Answer<'readFlagSettings'>;

/** The settings as they are typed: numbers are text until they are sent, shares are percentages. */
export interface Draft {
  limits: Readonly<Record<LimitName, string>>;
  on: Readonly<Record<FlagKind, boolean>>;
}

// Object.keys widens to string; the table is closed.
export const limitNames = Object.keys(limits) as LimitName[];
const isShare = (name: LimitName) => limits[name].unit === 'share';

/** A limit as the form shows it. @example shown('coverageShare', 1 / 3) // '33.3' */
export function shown(name: LimitName, value: number): string {
  return isShare(name) ? String(Math.round(value * 1000) / 10) : String(value);
}

export function draftOf({ limits: values, on }: Kept): Draft {
  // Filled in for every name of the table.
  const typed = Object.fromEntries(limitNames.map((name) => [name, shown(name, values[name])]));
  return { limits: typed as Draft['limits'], on };
}

/** A prompt turned on or off. One that is off shows no limits, so what was typed there, right or wrong, is taken back. */
export function turned(
  draft: Draft,
  kept: Kept,
  { kind, limits: own }: { kind: FlagKind; limits: readonly LimitName[] },
  on: boolean,
): Draft {
  const before = on ? [] : own.map((name) => [name, shown(name, kept.limits[name])] as const);
  return { limits: { ...draft.limits, ...Object.fromEntries(before) }, on: { ...draft.on, [kind]: on } };
}

/** What is typed as a number; nothing typed is no number, which the server refuses in words. */
function numberIn(name: LimitName, typed: string): number {
  const value = typed.trim() === '' ? -1 : Number(typed);
  return isShare(name) ? Math.round(value * 10) / 1000 : value;
}

/** What differs from what is kept: only that is sent, so that a rounded share is never saved for another. */
export function changesIn(
  draft: Draft,
  kept: Kept,
): { limits: Partial<Record<LimitName, number>>; on: Partial<Record<FlagKind, boolean>> } {
  const changed = limitNames.filter((name) => draft.limits[name] !== shown(name, kept.limits[name]));
  const turned = flagKinds.filter((kind) => draft.on[kind] !== kept.on[kind]);
  return {
    limits: Object.fromEntries(changed.map((name) => [name, numberIn(name, draft.limits[name])])),
    on: Object.fromEntries(turned.map((kind) => [kind, draft.on[kind]])),
  };
}

/** The same as a question in an address: what the draft would do today. */
export function questionOf(draft: Draft, kept: Kept): Record<string, string> {
  const { limits: changed } = changesIn(draft, kept);
  const on = flagKinds.filter((kind) => draft.on[kind]).join(',');
  return { ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, String(value)])), on };
}
