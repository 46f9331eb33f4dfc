import { registerKinds } from '@noticed/shared/domain/facts';
import {
  daysAFortnight,
  defaultMeetings,
  isPastoral,
  meetingsOf,
  registerKindNames,
  runsInMeetings,
} from '@noticed/shared/domain/register/register';
import { describe, expect, it } from 'vitest';

describe('a register', () => {
  it('meets every day for a form or primary class, four times a fortnight for a teaching class, unless stated', () => {
    expect(registerKinds.map((kind) => meetingsOf(kind, null))).toEqual([10, 10, 4, 2]);
    expect(defaultMeetings).toEqual({ tutor: daysAFortnight, 'primary-class': daysAFortnight, teaching: 4, custom: 2 });
    expect(meetingsOf('teaching', 1)).toBe(1);
    expect(meetingsOf('teaching', 50)).toBe(50);
  });

  it.each([0, -1, 51, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s meetings a fortnight', (stated) => {
    expect(() => meetingsOf('teaching', stated)).toThrow(
      expect.objectContaining({
        kind: 'bad-count',
        message: 'A register meets a whole number of times a fortnight, from 1 to 50.',
      }),
    );
  });

  it('runs its clocks in meetings when it is a teaching class, in school days otherwise', () => {
    expect(registerKinds.filter(runsInMeetings)).toEqual(['teaching']);
  });

  it('is looked after all day by a tutor or primary class teacher', () => {
    expect(registerKinds.filter(isPastoral)).toEqual(['tutor', 'primary-class']);
  });

  it('has a name for its kind', () => {
    expect(registerKinds.map((kind) => registerKindNames[kind])).toEqual([
      'tutor group',
      'primary class',
      'teaching class',
      'custom group',
    ]);
  });
});
