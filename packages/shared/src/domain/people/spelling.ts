/**
 * A cell as it compares with a list of spellings: compatibility forms, case, accents of punctuation, surrounding and
 * repeated space are all one. @example spelling('  SEN  Support (K) ') // 'sen support k'
 */
export function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();
}

/** How an importer reads a blank cell, chosen for each file: nothing is known, or the school writes only the yeses. */
export type Blank = 'unknown' | 'no';
