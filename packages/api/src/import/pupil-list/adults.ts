import { folded } from '@noticed/shared/domain/people/name';
import { joinByKeys } from '../build/join-by-keys.ts';
import { mergeFields } from '../build/merge-values.ts';
import type { Place, Placed } from '../build/school-draft.ts';
import { type AdultFields, adultNames, adultsIn } from '../cell/adult-names.ts';
import type { Field } from '../column/fields.ts';
import type { RosterStaff } from '../roster.ts';
import type { RowCells } from './row-cells.ts';

/** One saying of an adult, on a class or in a staff list. */
export interface AdultSaying {
  adult: AdultFields;
  place: Place;
}

interface AdultColumns {
  name: Field;
  email: Field;
  code?: Field;
  ref?: Field;
}

/**
 * The adults that a row names for its class or form. Names, codes, ids and emails are paired where there are as many of each. Cells that
 * read alike give the very same adults, since thirty rows name one teacher.
 */
export function adultsOfRow(cells: RowCells, named: AdultColumns): AdultFields[] {
  const key = [named.name, named.email, named.code, named.ref].map((field) => field && cells.text(field)).join('\n');
  const earlier = cells.adults.get(key);
  if (earlier) return earlier;
  const adults = readAdults(cells, named);
  cells.adults.set(key, adults);
  return adults;
}

function readAdults(cells: RowCells, named: AdultColumns): AdultFields[] {
  const parts = (field: Field | undefined) => (field ? adultsIn(cells.text(field) ?? '') : []);
  const names = parts(named.name);
  const codes = parts(named.code);
  const count = Math.max(names.length, codes.length);
  const paired = (texts: string[], index: number) => (texts.length === count ? texts[index] : undefined);
  const [refs, emails] = [parts(named.ref), parts(named.email)];
  return Array.from({ length: count }, (_, index) => {
    const name = paired(names, index) ?? paired(codes, index) ?? names[index] ?? codes[index] ?? '';
    return adultFields(name, { code: paired(codes, index), misRef: paired(refs, index), email: paired(emails, index) });
  });
}

function adultFields(
  name: string,
  ids: { code: string | undefined; misRef: string | undefined; email: string | undefined },
): AdultFields {
  return {
    ...adultNames(name),
    ...(ids.code ? { code: ids.code } : {}),
    ...(ids.misRef ? { misRef: ids.misRef } : {}),
    ...(ids.email?.includes('@') ? { email: ids.email } : {}),
  };
}

/** A row of a staff list. */
export function staffOfRow(cells: RowCells): AdultFields | null {
  const text = (...options: Field[]) =>
    options.map((field) => cells.text(field) ?? '').find((cell) => cell !== '') ?? '';
  const whole = adultNames(text('fullName'));
  const code = text('teacherCode');
  const forename = text('preferredForename', 'legalForename') || whole.forename;
  const surname = text('preferredSurname', 'legalSurname') || whole.surname || code;
  if (surname === '' && forename === '') return null;
  const title = text('title') || whole.title;
  const ids = { code, misRef: text('teacherRef', 'pupilRef'), email: text('email', 'teacherEmail') };
  return { ...adultFields('', ids), ...(title ? { title } : {}), forename, surname };
}

/**
 * Joins what is said of adults into staff, and tells of each whom it means. A name without any id means the one adult known by ids
 * with that name, if there is just one.
 */
export function joinAdults(sayings: readonly AdultSaying[]): {
  staff: Placed<RosterStaff>[];
  refOf: Map<AdultFields, string>;
} {
  const named = namesWithIds(sayings);
  const refOf = new Map<AdultFields, string>();
  const staff = joinByKeys(sayings, (saying) => keysOf(saying.adult, named)).map((group) => {
    const { merged } = mergeFields(group.map((saying) => saying.adult));
    const ref = merged.misRef ?? merged.code ?? merged.email?.toLowerCase() ?? nameKey(merged);
    for (const saying of group) refOf.set(saying.adult, ref);
    return { ...fullestName(group, merged), ref, place: firstPlace(group) };
  });
  return { staff, refOf };
}

function keysOf(adult: AdultFields, named: ReadonlyMap<string, Set<string>>): string[] {
  const ids = idKeys(adult);
  if (ids.length > 0) return ids;
  const [only, another] = named.get(nameKey(adult)) ?? [];
  return only && !another ? [only] : [nameKey(adult)];
}

function idKeys(adult: AdultFields): string[] {
  const keys = [
    adult.misRef && `id:${adult.misRef}`,
    adult.code && `code:${adult.code}`,
    adult.email && `email:${adult.email.toLowerCase()}`,
  ];
  return keys.filter((key): key is string => Boolean(key));
}

const nameKey = (adult: Partial<AdultFields>) => `name:${folded(adult.surname ?? '')}|${folded(adult.forename ?? '')}`;

/** For each name, the first id of each adult who is known by ids under it. */
function namesWithIds(sayings: readonly AdultSaying[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const group of joinByKeys(
    sayings.filter(({ adult }) => idKeys(adult).length > 0),
    ({ adult }) => idKeys(adult),
  )) {
    const [id] = group.flatMap(({ adult }) => idKeys(adult)).sort();
    for (const { adult } of group) if (id) named.set(nameKey(adult), (named.get(nameKey(adult)) ?? new Set()).add(id));
  }
  return named;
}

/** A full name beats an initial, and any name beats a code that stands in for one. */
function fullestName(group: readonly AdultSaying[], merged: Partial<AdultFields>): Omit<RosterStaff, 'ref'> {
  const fullness = ({ adult }: AdultSaying) => (adult.surname === adult.code ? 0 : 1000) + adult.forename.length;
  const [best] = [...group].sort((a, b) => fullness(b) - fullness(a) || (nameKey(a.adult) < nameKey(b.adult) ? -1 : 1));
  const { misRef: _, ...rest } = merged;
  return { ...rest, forename: best?.adult.forename ?? '', surname: best?.adult.surname ?? '' };
}

function firstPlace(group: readonly AdultSaying[]): Place {
  const places = group.map((saying) => saying.place).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return places[0] ?? { file: '', line: null };
}
