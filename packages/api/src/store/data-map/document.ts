import { retentionRules } from '@noticed/shared/domain/privacy/retention';
import type { Erasure, TableEntry, Tie } from './entry.ts';

const cells = (...all: string[]) => `| ${all.join(' | ')} |`;

function keptWords({ kept }: TableEntry): string {
  return typeof kept === 'string' ? retentionRules[kept].words : kept.words;
}

function erasureWords(erase: Erasure): string {
  if (erase === 'rows') return 'its rows go';
  return 'blank' in erase ? `emptied: ${erase.blank.join(', ')}` : `stays: ${erase.keep}`;
}

function tieLines(who: string, tie: Tie | null): string[] {
  if (!tie) return [];
  const through = tie.links.map(({ column, of }) => (of === 'person' ? column : `${column}, through a ${of}`));
  return [
    `- **${who}**${through.length > 0 ? ` (by ${through.join('; ')})` : ''} — subject-access pack: ${
      tie.pack === 'in' ? 'in' : `exempt, ${tie.pack.exempt}`
    }. Erased: ${erasureWords(tie.erase)}.`,
  ];
}

function section(entry: TableEntry): string[] {
  const rows = Object.entries(entry.columns).map(([name, { what, form }]) =>
    cells(`\`${name}\``, what, form === 'internal' ? 'exempt: internal' : 'yes'),
  );
  return [
    `### ${entry.what} \`${entry.table}\``,
    '',
    `${entry.purpose}. Tier: ${entry.tier}. Kept: ${keptWords(entry)}.`,
    '',
    ...tieLines('Pupil', entry.pupil),
    ...tieLines('Staff', entry.staff),
    '',
    cells('column', 'what it is', 'read out where the table is in a pack'),
    cells('---', '---', '---'),
    ...rows,
    '',
  ];
}

/** docs/data-map.md, from the map itself. */
export function dataMapDocument(map: readonly TableEntry[]): string {
  const personal = map.filter((one) => one.pupil || one.staff);
  const other = map.filter((one) => !one.pupil && !one.staff);
  return [
    '# Data map',
    '',
    'Written from `packages/api/src/store/data-map`; do not edit by hand (`node support/write-data-map.ts` in the tests folder).',
    'A table or column without an entry fails the tests. The same entries decide what a subject-access pack holds and what an',
    'erasure removes.',
    '',
    '## What is about somebody',
    '',
    ...personal.flatMap(section),
    '## What is about nobody',
    '',
    ...other.flatMap(section),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
