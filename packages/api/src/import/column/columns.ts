import { createHash } from 'node:crypto';
import { fold } from '../source/source-file.ts';
import { cellAt, type Table } from '../source/table.ts';
import { type Field, fieldNames, fieldOf } from './fields.ts';

/** A person's choice for the headings of a file: a field, or null to leave the column out. Keys are headings as the file spells them. */
export type Mapping = Readonly<Record<string, Field | null>>;

/** A column as the mapping screen shows it. Examples of a UPN are masked: it is a blind number. */
export interface ColumnFound {
  heading: string;
  /** From 0. */
  position: number;
  field: Field | null;
  because: 'mapping' | 'heading' | 'values' | 'nothing';
  examples: string[];
}

/** Which columns hold which field. Several may hold the same: Arbor writes “SEN status” twice. */
export type Columns = Partial<Record<Field, number[]>>;

/** Finds what each column of a pupil list means: as mapped by a person, else by its heading, else by its values. */
export function findColumns(table: Table, mapping: Mapping = {}): ColumnFound[] {
  const chosen = new Map(Object.entries(mapping).map(([heading, field]) => [fold(heading), field]));
  const found = table.headings.map((heading, position): ColumnFound => {
    const key = fold(heading);
    const mapped = chosen.get(key);
    const field = mapped === undefined ? fieldOf(key) : knownField(mapped);
    const because = mapped !== undefined ? 'mapping' : field ? 'heading' : 'nothing';
    return { heading, position, field, because, examples: [] };
  });
  yieldToMapping(found);
  guessFromValues(table, found);
  settleNames(found);
  return found.map((column) => ({ ...column, examples: examplesOf(table, column) }));
}

/** A remembered mapping may name a field that this version no longer has. */
const knownField = (field: string | null): Field | null => fieldNames.find((one) => one === field) ?? null;

/** Where a person says which column holds a field, no other heading may claim it. */
function yieldToMapping(found: ColumnFound[]): void {
  const mapped = new Set(found.filter((column) => column.because === 'mapping').map((column) => column.field));
  for (const column of found)
    if (column.because === 'heading' && mapped.has(column.field))
      Object.assign(column, { field: null, because: 'nothing' });
}

/** A UPN is told by its looks wherever no heading says so: a letter and twelve figures, the last perhaps a letter. */
function guessFromValues(table: Table, found: ColumnFound[]): void {
  if (found.some((column) => column.field === 'upn')) return;
  const sample = table.rows.slice(0, 200);
  const column = found.find(
    (one) => one.because === 'nothing' && share(sample, one.position, /^[A-Z]\s?\d{4}\s?\d{7}[\dA-Z]$/i) > 0.6,
  );
  if (column) Object.assign(column, { field: 'upn', because: 'values' });
}

function share(rows: Table['rows'], position: number, pattern: RegExp): number {
  const filled = rows.map((row) => cellAt(row, position)).filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter((cell) => pattern.test(cell)).length / filled.length;
}

/** “Forename” is the legal one where it stands alone, and the preferred one beside a column that says legal; surnames alike. */
function settleNames(found: ColumnFound[]): void {
  const has = (field: Field) => found.some((column) => column.field === field);
  const forename: Field = has('legalForename') ? 'preferredForename' : 'legalForename';
  const surname: Field = has('legalSurname') ? 'preferredSurname' : 'legalSurname';
  for (const column of found) {
    if (column.field === 'forename') column.field = forename;
    if (column.field === 'surname') column.field = surname;
  }
}

function examplesOf(table: Table, column: ColumnFound): string[] {
  const values = new Set<string>();
  for (const row of table.rows) {
    const cell = cellAt(row, column.position);
    if (cell !== '') values.add(column.field === 'upn' ? mask(cell) : cell.slice(0, 60));
    if (values.size === 3) break;
  }
  return [...values];
}

const mask = (upn: string) => `${upn.slice(0, 1)}${'•'.repeat(Math.max(upn.length - 1, 0))}`;

/** The columns of each field, in the file's order. */
export function columnsOf(found: readonly ColumnFound[]): Columns {
  const columns: Columns = {};
  for (const { field, position } of found) if (field) columns[field] = [...(columns[field] ?? []), position];
  return columns;
}

/** A fingerprint of a file's headings, whatever their order and spelling: a mapping is remembered under it. */
export function shapeOf(table: Pick<Table, 'headings'>): string {
  const headings = table.headings.map(fold).sort();
  return createHash('sha256').update(headings.join('\n')).digest('hex').slice(0, 16);
}
