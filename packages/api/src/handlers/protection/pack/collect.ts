import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { retentionRules } from '@noticed/shared/domain/privacy/retention';
import type { ColumnEntry, TableEntry } from '../../../store/data-map/entry.ts';
import { dataMap } from '../../../store/data-map.ts';
import type { Scope } from '../../../store/database.ts';
import type { SchoolRow } from '../../../store/people/schools.ts';
import { ownedByPupil, ownedByStaff } from '../../../store/protection/owned.ts';
import { type Row, rowsOf } from '../../../store/protection/records.ts';
import { type Names, namesFor, type PackWish } from './names.ts';
import { readable } from './structure.ts';

export interface PackRecord {
  /** Names the record while its pack is being checked. */
  id: string;
  fields: { label: string; value: string }[];
}

export interface PackSection {
  heading: string;
  purpose: string;
  kept: string;
  records: PackRecord[];
}

/** Everything that is kept about one person, read aloud: straight from the data map, so that nothing is forgotten. */
export interface Pack {
  person: string;
  sections: PackSection[];
  notIncluded: { what: string; why: string }[];
  masked: ReturnType<Names['masked']>;
}

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function dayInWords(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords.format(new Date(`${value}T00:00:00Z`)) : value;
}

function momentInWords(value: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return value;
  const time = new Date(value).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return `${dayInWords(dayOf(value, timeZone))}, ${time}`;
}

const plain = (value: string) => value.replaceAll('-', ' ');

/** One value as somebody reads it. */
function inWords({ form }: ColumnEntry, value: unknown, names: Names, school: SchoolRow): string {
  const text = String(value);
  switch (form) {
    case 'day':
      return dayInWords(text);
    case 'moment':
      return momentInWords(text, school.timeZone);
    case 'flag':
      return value === true || value === 1 ? 'yes' : 'no';
    case 'staff':
      return names.staff(text);
    case 'pupil':
      return names.pupil(text);
    case 'person':
      return names.anything(text) ?? text;
    case 'register':
      return names.register(text);
    case 'practice':
      return names.practice(text);
    case 'operation':
      return (contract as Record<string, Endpoint>)[text]?.summary ?? text;
    case 'structure':
      return readable(value, names);
    case 'words':
      return plain(text);
    default:
      return names.text(text);
  }
}

const keys = [
  'sessionId',
  'checkInId',
  'position',
  'authorId',
  'version',
  'adultId',
  'registerId',
  'staffId',
  'sequence',
  'createdAt',
];

function recordId({ table }: TableEntry, row: Row): string {
  const own = row.id === undefined ? keys.filter((one) => row[one] !== undefined).map((one) => row[one]) : [row.id];
  return [table, ...own].join('/');
}

const orderedBy = [
  'happenedOn',
  'createdOn',
  'from',
  'on',
  'at',
  'recordedAt',
  'createdAt',
  'until',
  'lastOn',
  'savedAt',
];
const orderOf = (row: Row) => String(orderedBy.map((one) => row[one]).find((one) => typeof one === 'string') ?? '');

function recordOf(entry: TableEntry, row: Row, names: Names, school: SchoolRow): PackRecord {
  const fields = Object.entries(entry.columns)
    .filter(
      ([name, { form }]) => form !== 'internal' && row[name] !== null && row[name] !== undefined && row[name] !== '',
    )
    .map(([name, column]) => ({ label: column.what, value: inWords(column, row[name], names, school) }));
  return { id: recordId(entry, row), fields: fields.filter((one) => one.value !== '') };
}

const keptWords = ({ kept }: TableEntry) => (typeof kept === 'string' ? retentionRules[kept].words : kept.words);

/** Drafts a pack. Reading it is an event of its own; what is confidential is in it, because the person may read it. */
export async function collectPack(scope: Scope, school: SchoolRow, wish: PackWish): Promise<Pack> {
  const names = await namesFor(scope, wish);
  const owned = wish.about === 'pupil' ? await ownedByPupil(scope, wish.personId) : ownedByStaff(wish.personId);
  const sections: PackSection[] = [];
  const notIncluded: Pack['notIncluded'] = [];
  for (const entry of dataMap) {
    const tie = entry[wish.about];
    if (!tie) continue;
    if (tie.pack !== 'in') {
      notIncluded.push({ what: entry.what, why: tie.pack.exempt });
      continue;
    }
    const rows = await rowsOf(scope, wish.about, entry.table, owned);
    const sorted = rows.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    const records = sorted.map((row) => recordOf(entry, row, names, school));
    if (records.length > 0)
      sections.push({ heading: entry.what, purpose: entry.purpose, kept: keptWords(entry), records });
  }
  return { person: names.person, sections, notIncluded, masked: names.masked() };
}
