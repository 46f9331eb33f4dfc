import { readSen, senNames, senProvisions } from '@noticed/shared/domain/people/sen';
import { spelling } from '@noticed/shared/domain/people/spelling';
import { describe, expect, it } from 'vitest';

describe('SEN provision in a file', () => {
  it.each([
    [
      'N',
      [
        'N',
        'n ',
        'No',
        'None',
        'FALSE',
        '0',
        'No SEN',
        'No SEN provision',
        'No Special Educational Need',
        'No special educational needs',
        'Monitoring',
        'N - No Special Educational Need',
        'None (N)',
      ],
    ],
    [
      'K',
      [
        'K',
        'k',
        'S',
        'A',
        'P',
        'SEN Support',
        'SEN support (K)',
        'K: SEN Support',
        'K – SEN support',
        'School support',
        'School Action',
        'School Action Plus',
      ],
    ],
    [
      'E',
      ['E', 'EHCP', 'EHC Plan', 'Education, Health and Care Plan', 'Education, Health & Care Plan', 'E - EHC plan'],
    ],
    ['unknown', ['?', 'Unknown', 'not known']],
  ] as const)('reads as %s in each of its spellings', (expected, texts) => {
    for (const text of texts) expect([text, readSen(text, 'no')]).toEqual([text, expected]);
  });

  it.each(['Yes', 'TRUE', 'Statement', 'KE', 'K - EHC plan', 'support', 'X'])(
    'is asked about, never guessed, for “%s”',
    (text) => {
      expect(readSen(text, 'no')).toBeNull();
    },
  );

  it('is unknown when blank, unless the importer says that blank means no', () => {
    expect(readSen('  ', 'unknown')).toBe('unknown');
    expect(readSen('  ', 'no')).toBe('N');
  });

  it('has a name for each provision', () => {
    expect(senProvisions.map((one) => senNames[one])).toEqual([
      'no SEN provision',
      'SEN support',
      'education, health and care plan',
    ]);
  });
});

describe('a spelling', () => {
  it.each([
    ['  SEN  Support (K) ', 'sen support k'],
    ['Ｙｅｓ', 'yes'],
    ["Don't\u00a0know", 'dont know'],
    ['O’Neill ʼs', 'oneill s'],
    ['?', '?'],
    ['é-9', 'é 9'],
    [' - ', ''],
  ])('“%s” compares as “%s”', (text, expected) => {
    expect(spelling(text)).toBe(expected);
  });
});
