import { flagKinds } from '@noticed/shared/domain/flags/flag';
import { type LimitName, limits } from '@noticed/shared/domain/limits';
import { defaultSettings, settingFaults, settingsFrom } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../support/fault-of.ts';

describe('a school that changed nothing', () => {
  test('has the limits that the guidance gives', () => {
    expect(defaultSettings.limits).toEqual({
      quietMaintainAmber: 10,
      quietMaintainRed: 15,
      quietEstablishAmber: 3,
      quietEstablishRed: 5,
      quietRestoreAmber: 2,
      quietRestoreRed: 3,
      classMaintainAmber: 0,
      classMaintainRed: 0,
      classEstablishAmber: 3,
      classEstablishRed: 5,
      classRestoreAmber: 3,
      classRestoreRed: 5,
      invisibleAmber: 10,
      invisibleRed: 15,
      singleThreadWindow: 20,
      singleThreadRegisters: 3,
      noChampionWindow: 20,
      unsortedMeetings: 5,
      establishStalledDays: 30,
      newJoinerDays: 30,
      newJoinerCheckDay: 10,
      newJoinerNoticings: 5,
      newJoinerAdults: 2,
      intakeDays: 10,
      restoreUnplannedDays: 3,
      frayingCorrective: 3,
      frayingWindow: 20,
      restoreClusterAdults: 3,
      restoreClusterShare: 0.4,
      restoreClusterPlacing: 4,
      restoreClusterPrimaryAdults: 2,
      keepInTouchDays: 5,
      backTodayDays: 5,
      reviewDueDays: 20,
      coverageWindow: 20,
      coverageShare: 0.5,
      coverageAdults: 2,
      coveragePrimaryAdults: 1,
      five: 5,
      collapseShare: 1 / 3,
    });
  });

  test('starts with the starred flags on and the others off', () => {
    expect(flagKinds.filter((kind) => defaultSettings.on[kind])).toEqual([
      'quiet',
      'nothing-logged',
      'invisible',
      'restore-unplanned',
      'follow-up-due',
      'fresh-start',
      'keep-in-touch',
    ]);
  });

  test('has every default inside its range, and words for each', () => {
    for (const limit of Object.values(limits)) {
      expect(limit.default).toBeGreaterThanOrEqual(limit.min);
      expect(limit.default).toBeLessThanOrEqual(limit.max);
      expect(limit.about.length).toBeGreaterThan(15);
    }
  });
});

describe('what a school sets', () => {
  const set = (changes: Record<string, number>) => faultOf(() => settingsFrom({ limits: changes }));

  test('holds, and leaves the rest alone', () => {
    const settings = settingsFrom({ limits: { five: 3 }, on: { fraying: true, quiet: false } });
    expect(settings.limits).toEqual({ ...defaultSettings.limits, five: 3 });
    expect(settings.on).toEqual({ ...defaultSettings.on, fraying: true, quiet: false });
    expect(defaultSettings.limits.five).toBe(5);
  });

  test.each(Object.entries(limits).filter(([name]) => !/Amber|Red$|newJoinerDays|CheckDay/.test(name)))(
    '%s goes to the ends of its range and not beyond',
    (name, { min, max }) => {
      expect(set({ [name]: min })).toBe('none');
      expect(set({ [name]: max })).toBe('none');
      expect(set({ [name]: min - 0.1 })).toBe('bad-setting');
      expect(set({ [name]: min - 1 })).toBe('bad-setting');
      expect(set({ [name]: max + 0.1 })).toBe('bad-setting');
      expect(set({ [name]: max + 1 })).toBe('bad-setting');
      expect(set({ [name]: Number.NaN })).toBe('bad-setting');
    },
  );

  test('counts in whole days, and in any share', () => {
    expect(set({ reviewDueDays: 12.5 })).toBe('bad-setting');
    expect(set({ collapseShare: 0.25 })).toBe('none');
  });

  test.each<[LimitName, LimitName]>([
    ['quietMaintainAmber', 'quietMaintainRed'],
    ['quietEstablishAmber', 'quietEstablishRed'],
    ['quietRestoreAmber', 'quietRestoreRed'],
    ['classMaintainAmber', 'classMaintainRed'],
    ['classEstablishAmber', 'classEstablishRed'],
    ['classRestoreAmber', 'classRestoreRed'],
    ['invisibleAmber', 'invisibleRed'],
    ['newJoinerCheckDay', 'newJoinerDays'],
  ])('%s comes no later than %s', (first, second) => {
    expect(set({ [first]: 8, [second]: 7 })).toBe('bad-setting');
    expect(set({ [first]: 7, [second]: 7 })).toBe('none');
    expect(set({ [first]: 7, [second]: 8 })).toBe('none');
  });

  test('may be amber and never red', () => {
    expect(set({ quietMaintainAmber: 8, quietMaintainRed: 0 })).toBe('none');
    expect(set({ quietMaintainAmber: 0 })).toBe('none');
  });

  test('must be something there is', () => {
    expect(set({ points: 3 })).toBe('bad-setting');
    expect(set({ toString: 3 })).toBe('bad-setting');
    expect(faultOf(() => settingsFrom({ on: { league: true } }))).toBe('bad-setting');
  });

  test('is refused in words that say what is right', () => {
    expect(() => settingsFrom({ limits: { five: 99 } })).toThrow('five: Give a whole number from 1 to 15.');
    expect(() => settingsFrom({ limits: { collapseShare: 2 } })).toThrow('collapseShare: Give a number from 0.1 to 1.');
    expect(() => settingsFrom({ limits: { invisibleAmber: 9, invisibleRed: 8 } })).toThrow(
      'invisibleRed: Give 9 or more: it comes second.',
    );
  });

  test('is refused all at once, and red is not blamed for an amber that is wrong by itself', () => {
    const limits = { five: 0, quietRestoreAmber: 9, quietRestoreRed: 4, invisibleAmber: 99, points: 1 };
    expect(settingFaults({ limits, on: { league: true } })).toEqual([
      { name: 'points', message: 'There is no setting “points”.' },
      { name: 'league', message: 'There is no setting “league”.' },
      { name: 'five', message: 'Give a whole number from 1 to 15.' },
      { name: 'invisibleAmber', message: 'Give a whole number from 1 to 60.' },
      { name: 'quietRestoreRed', message: 'Give 9 or more, or 0 to switch it off: it comes second.' },
    ]);
  });
});
