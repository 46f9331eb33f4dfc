import type { Blank } from './spelling.ts';
import { spelling } from './spelling.ts';

/** SEN provision: none, SEN support, education, health and care plan (domain.md section 7). */
export const senProvisions = ['N', 'K', 'E'] as const;
export type SenProvision = (typeof senProvisions)[number];

export const senNames: Record<SenProvision, string> = {
  N: 'no SEN provision',
  K: 'SEN support',
  E: 'education, health and care plan',
};

const spellings: Record<SenProvision, readonly string[]> = {
  N: [
    'n',
    'no',
    'none',
    'false',
    '0',
    'no sen',
    'no sen provision',
    'no special educational need',
    'no special educational needs',
    'monitoring',
  ],
  K: ['k', 's', 'a', 'p', 'sen support', 'school support', 'school action', 'school action plus'],
  E: ['e', 'ehcp', 'ehc plan', 'education health and care plan', 'education health care plan'],
};
const unknowns: readonly string[] = ['?', 'unknown', 'not known'];

/**
 * Reads SEN provision as exports spell it, older codes and whole words, with or without the code beside them; null when
 * it cannot be told, such as a plain “yes”, which says neither K nor E. Older S, A and P read as K, “Monitoring” as N.
 * @example readSen('K - SEN Support', 'unknown') // 'K'
 */
export function readSen(text: string, blank: Blank): SenProvision | 'unknown' | null {
  const said = spelling(text);
  if (said === '') return blank === 'no' ? 'N' : 'unknown';
  if (unknowns.includes(said)) return 'unknown';
  const matching = senProvisions.filter((one) => {
    const code = one.toLowerCase();
    return spellings[one].some((words) => said === words || said === `${code} ${words}` || said === `${words} ${code}`);
  });
  return matching[0] ?? null;
}
