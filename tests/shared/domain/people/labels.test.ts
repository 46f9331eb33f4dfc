import type { LabelName, LabelState, Labels } from '@noticed/shared/domain/people/labels';
import {
  isKnown,
  labelNames,
  labelStates,
  labelTitles,
  noLabels,
  readLabel,
} from '@noticed/shared/domain/people/labels';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const none: Labels = { pupilPremium: 'no', fsm: 'no', everFsm6: 'no', eal: 'no', lookedAfter: 'no' };

describe('a yes-or-no label in a file', () => {
  it.each([
    ['yes', ['Y', 'y', 'Yes', 'YES ', 'TRUE', 'True', 't', '1', 'x']],
    ['no', ['N', 'no', 'False', 'F', '0', 'None']],
    ['unknown', ['?', 'Unknown', 'not known', 'N/A', 'NA', 'NULL', 'U']],
    ['refused', ['R', 'REF', 'REFU', 'Refused', 'Information refused']],
    ['not-obtained', ['NOBT', 'Not obtained', 'Information not obtained', 'Not yet obtained']],
  ] as const)('reads as %s in each of its spellings, for every label', (expected, texts) => {
    for (const text of texts)
      for (const name of labelNames) expect([text, readLabel(name, text, 'no')]).toEqual([text, expected]);
  });

  const ownWords: [LabelName, string[]][] = [
    ['pupilPremium', ['PP', 'PPG', 'Pupil Premium', 'Eligible']],
    ['fsm', ['FSM', 'Free', 'Free meal', 'eligible']],
    ['everFsm6', ['FSM6', 'Ever6', 'Ever 6', 'Ever-6 FSM', 'Eligible']],
    ['eal', ['EAL']],
    ['lookedAfter', ['LAC', 'CLA', 'Looked-after', 'In care']],
  ];
  it.each(ownWords)('%s is also said by its own words, which mean nothing for another label', (name, texts) => {
    for (const text of texts) expect([text, readLabel(name, text, 'no')]).toEqual([text, 'yes']);
    const others = ownWords.filter(([other]) => other !== name).flatMap(([, words]) => words);
    for (const text of others.filter((one) => !texts.some((own) => own.toLowerCase() === one.toLowerCase())))
      expect([text, readLabel(name, text, 'no')]).toEqual([text, null]);
  });

  it.each(['maybe', 'Y/N', '2', 'PLAC'])('is asked about, never guessed, for “%s”', (text) => {
    expect(labelNames.map((name) => readLabel(name, text, 'no'))).toEqual(labelNames.map(() => null));
  });

  it('is unknown when blank, unless the importer says that blank means no', () => {
    expect(readLabel('fsm', ' ', 'unknown')).toBe('unknown');
    expect(readLabel('fsm', ' ', 'no')).toBe('no');
  });

  it('has three different flags about meals and premium', () => {
    expect(labelNames.map((name) => labelTitles[name])).toEqual([
      'pupil premium',
      'free school meals',
      'free school meals in the last six years',
      'English as an additional language',
      'looked-after',
    ]);
  });
});

describe('what enters a comparison', () => {
  it('is yes and no; what is unknown, refused or not obtained is counted beside it', () => {
    expect(labelStates.filter(isKnown)).toEqual(['yes', 'no']);
  });
});

describe('the group of pupils with no labels', () => {
  it('holds a pupil known to have none', () => {
    expect(noLabels(none, 'N')).toBe('yes');
  });

  it.each(labelNames)('does not hold a pupil with %s, whatever else is unknown', (name) => {
    const unknown: Labels = {
      pupilPremium: 'unknown',
      fsm: 'unknown',
      everFsm6: 'unknown',
      eal: 'unknown',
      lookedAfter: 'unknown',
    };
    expect(noLabels({ ...none, [name]: 'yes' }, 'N')).toBe('no');
    expect(noLabels({ ...unknown, [name]: 'yes' }, 'unknown')).toBe('no');
  });

  it('does not hold a pupil with SEN support or a plan', () => {
    expect(noLabels(none, 'K')).toBe('no');
    expect(noLabels(none, 'E')).toBe('no');
  });

  it('cannot tell while anything is unknown, refused or not obtained', () => {
    expect(noLabels(none, 'unknown')).toBe('unknown');
    for (const name of labelNames)
      for (const state of ['unknown', 'refused', 'not-obtained'] as LabelState[])
        expect(noLabels({ ...none, [name]: state }, 'N')).toBe('unknown');
  });

  it('never holds fewer for knowing more: learning a “no” never turns a yes or an unknown into a no', () => {
    const labels = fc.record(
      Object.fromEntries(labelNames.map((name) => [name, fc.constantFrom(...labelStates)])),
    ) as fc.Arbitrary<Labels>; // built from labelNames
    fc.assert(
      fc.property(labels, fc.constantFrom(...labelNames), (known, name) => {
        const before = noLabels({ ...known, [name]: 'unknown' }, 'N');
        const after = noLabels({ ...known, [name]: 'no' }, 'N');
        expect([before, after]).not.toEqual(['yes', 'no']);
        if (before === 'no') expect(after).toBe('no');
      }),
      { seed: 2025 },
    );
  });
});
