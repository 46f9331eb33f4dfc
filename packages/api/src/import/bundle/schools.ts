import { type SchoolDraft, schoolDraft } from '../build/school-draft.ts';
import type { BundleRow } from './rows.ts';

/** The schools of a bundle. `of` gives the school that an organisation is, or belongs to; null for a district above schools. */
export interface BundleSchools {
  all: SchoolDraft[];
  of(org: string): SchoolDraft | null;
}

/**
 * Finds the schools among organisations: all of type school, and beside them the topmost of any other kind that holds pupils or classes (a
 * college with its departments).
 * @param holding the organisations that pupils or classes point at
 */
export function bundleSchools(orgs: readonly BundleRow<'orgs'>[], holding: ReadonlySet<string>): BundleSchools {
  const known = new Map(orgs.map((org) => [org.ref, org]));
  const drafts = new Map<string, SchoolDraft>();
  const draft = (ref: string) => {
    const found = drafts.get(ref) ?? schoolDraft(ref, known.get(ref)?.name ?? '');
    drafts.set(ref, found);
    return found;
  };
  const of = (ref: string) => {
    const chain = chainOf(known, ref);
    const school = chain.find((one) => isSchool(known.get(one))) ?? chain.findLast((one) => holding.has(one));
    return school === undefined ? null : draft(school);
  };
  for (const org of orgs) if (isSchool(org)) draft(org.ref);
  for (const ref of holding) of(ref);
  return { all: [...drafts.values()], of };
}

const isSchool = (org: BundleRow<'orgs'> | undefined) => org !== undefined && /^school$/i.test(org.type);

/** An organisation and those above it, the nearest first; a circle ends where it closes. */
function chainOf(known: ReadonlyMap<string, BundleRow<'orgs'>>, ref: string): string[] {
  const chain: string[] = [];
  for (
    let at: string | undefined = ref;
    at && !chain.includes(at) && (known.has(at) || at === ref);
    at = known.get(at)?.parent
  )
    chain.push(at);
  return chain;
}
