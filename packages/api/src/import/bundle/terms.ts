import type { SchoolDraft } from '../build/school-draft.ts';
import { openSpell } from '../build/spells.ts';
import { dateOf } from '../cell/date.ts';
import { type BundleRow, listIn } from './rows.ts';
import type { BundleSchools } from './schools.ts';

/** The finest division of a year that a school calls its terms: never two kinds at once, which would overlap. */
const kinds = ['term', 'semester', 'schoolyear'] as const;

/** Gives each school the terms that its classes meet in, with their parts; a school whose classes name none gets all. */
export function addTerms(
  schools: BundleSchools,
  sessions: readonly BundleRow<'academicsessions'>[],
  classes: readonly BundleRow<'classes'>[],
): void {
  const named = new Map<SchoolDraft, Set<string>>();
  for (const row of classes) {
    const school = schools.of(row.school);
    if (school) named.set(school, new Set([...(named.get(school) ?? []), ...listIn(row.terms)]));
  }
  for (const school of schools.all) {
    const wanted = named.get(school);
    const own = wanted?.size
      ? sessions.filter((session) => wanted.has(session.ref) || wanted.has(session.parent))
      : sessions;
    const kind = kinds.find((one) => own.some((session) => session.type.toLowerCase() === one));
    for (const session of own) if (session.type.toLowerCase() === kind) addTerm(school, session);
  }
}

function addTerm(school: SchoolDraft, session: BundleRow<'academicsessions'>): void {
  const { from, to } = openSpell(dateOf(session.from, 'day-first'), dateOf(session.to, 'day-first'));
  if (from && to && from <= to)
    school.terms.set(session.ref, { ref: session.ref, name: session.title || session.ref, from, to });
}
