import type { Format } from './kept-files.ts';

export const formatOptions: readonly { value: Format; label: string }[] = [
  { value: 'auto', label: 'Work it out from the files' },
  { value: 'sds', label: 'Microsoft School Data Sync' },
  { value: 'oneroster', label: 'OneRoster (CSV)' },
  { value: 'ctf', label: 'DfE Common Transfer File (XML)' },
  { value: 'csv', label: 'One list of pupils' },
];

/** How the server names what it read, in words for a screen. What it adds later is shown as it says it. */
export function formatWords(format: string): string {
  const words: Record<string, string> = {
    'sds-v1': 'Microsoft School Data Sync',
    'sds-v2': 'Microsoft School Data Sync v2.1',
    oneroster: 'OneRoster',
    ctf: 'a Common Transfer File',
    csv: 'a list of pupils',
    rollover: 'a new academic year',
  };
  return words[format] ?? format;
}
