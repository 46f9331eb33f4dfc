import { stem } from '../source/source-file.ts';
import { columnOf, type Table } from '../source/table.ts';

/** The files of OneRoster and of School Data Sync 2 that are read, by their folded names. */
const read = [
  'academicsessions',
  'classes',
  'courses',
  'demographics',
  'enrollments',
  'manifest',
  'orgs',
  'roles',
  'users',
] as const;
/** Those that are part of the formats and hold nothing that this product needs. */
const known = [
  ...[
    'categories',
    'classresources',
    'courseresources',
    'lineitems',
    'lineitemlearningobjectiveids',
    'lineitemscoreds',
    'resources',
    'results',
  ],
  ...[
    'resultlearningobjectiveids',
    'resultscoreids',
    'scorescales',
    'userprofiles',
    'userresources',
    'userflags',
    'relationships',
  ],
];

export type BundleTable = (typeof read)[number];

/** Which file of a bundle a table is, by its name: “enrollments.csv”, “2025-09_users.csv”. */
export function bundleTable(table: Table): BundleTable | 'known' | null {
  const name = stem(table.file.replace(/ › .*$/, ''))
    .replace(/^\d+/, '')
    .replace('enrolments', 'enrollments');
  if (known.includes(name)) return 'known';
  const found = read.find((one) => one === name);
  const sourced = found === 'manifest' || table.headings.some((heading) => /sourcedid/i.test(heading));
  return found && sourced ? found : null;
}

/** Whether these tables are a bundle: users, and classes, roles or organisations beside them, all with sourced ids. */
export function isBundle(tables: readonly Table[]): boolean {
  const names = tables.map(bundleTable);
  return (
    names.includes('users') &&
    (['orgs', 'classes', 'roles', 'enrollments'] as const).some((name) => names.includes(name))
  );
}

/** OneRoster gives every row a status and every enrolment an id of its own; School Data Sync 2 does neither. */
export function isOneRoster(tables: readonly Table[]): boolean {
  const marks = (table: Table) =>
    bundleTable(table) === 'manifest' ||
    columnOf(table, 'datelastmodified', 'schoolsourcedid', 'termsourcedids') >= 0 ||
    (bundleTable(table) === 'enrollments' && columnOf(table, 'sourcedid') >= 0);
  return tables.some(marks);
}

export function bundleTables(tables: readonly Table[]): Record<BundleTable, Table[]> {
  // Every name of the list gets its entry.
  const sorted = Object.fromEntries(read.map((name) => [name, [] as Table[]])) as Record<BundleTable, Table[]>;
  for (const table of tables) {
    const name = bundleTable(table);
    if (name && name !== 'known') sorted[name].push(table);
  }
  return sorted;
}
