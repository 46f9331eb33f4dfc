import { describe, expect, test } from 'vitest';
import { aRegister, day, noticed, type Parts, placed, raised, schoolOf } from '../../../../support/small-school.ts';

const school = (...more: Parts[]) =>
  schoolOf(
    aRegister('9B', ['lark'], ['amira']),
    aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching' }),
    aRegister('Band', ['reed'], ['amira'], { kind: 'custom' }),
    ...more,
  );

describe('a pupil who hangs by a single thread', () => {
  test('is noticed by exactly one adult in twenty school days, on three registers', () => {
    const [flag] = raised('single-thread', school(noticed('osei', 'amira', day(21))), day(40));
    expect(flag).toMatchObject({
      severity: 'amber',
      pupilId: 'amira',
      adultId: null,
      registerId: '9B',
      since: day(21),
      facts: { adults: 1, registers: 3, window: 20, limit: 3 },
      sentence: 'Only Mx Osei has logged a moment with Amira in 20 school days, and Amira is on 3 registers',
      for: { adults: ['lark'], roles: ['head-of-year'] },
    });
  });

  test('is not one whom two adults noticed, nor one whom nobody noticed in that time', () => {
    const two = school(noticed('osei', 'amira', day(25)), noticed('reed', 'amira', day(26)));
    expect(raised('single-thread', two, day(40))).toEqual([]);
    expect(raised('single-thread', school(noticed('osei', 'amira', day(20))), day(40))).toEqual([]);
  });

  test('counts an adult who is on none of their registers', () => {
    const librarian = aRegister('Library', ['shaw'], ['ben'], { kind: 'custom' });
    const seen = school(librarian, noticed('shaw', 'amira', day(30)));
    expect(raised('single-thread', seen, day(40))[0]?.sentence).toContain('Only Mx Shaw');
    const two = school(librarian, noticed('shaw', 'amira', day(30)), noticed('osei', 'amira', day(30)));
    expect(raised('single-thread', two, day(40))).toEqual([]);
  });

  test('is not looked for on two registers, nor before the pupil has been here for so long', () => {
    const two = schoolOf(
      aRegister('9B', ['lark'], ['amira']),
      aRegister('9/Sc', ['osei'], ['amira']),
      noticed('osei', 'amira', day(30)),
    );
    expect(raised('single-thread', two, day(40))).toEqual([]);
    expect(raised('single-thread', two, day(40), { changes: { limits: { singleThreadRegisters: 2 } } })).toHaveLength(
      1,
    );
    expect(raised('single-thread', school(noticed('osei', 'amira', day(5))), day(19))).toEqual([]);
    expect(raised('single-thread', school(noticed('osei', 'amira', day(5))), day(20))).toHaveLength(1);
  });
});

describe('a pupil with no champion', () => {
  test('has nobody named, and nobody in Maintain who noticed them lately', () => {
    const [flag] = raised('no-champion', school(placed('osei', 'amira', 'maintain')), day(40));
    expect(flag).toMatchObject({
      severity: 'amber',
      since: day(21),
      facts: { window: 20 },
      sentence: 'Amira has no named champion, and no adult in Maintain has logged a moment with them in 20 school days',
      practices: [],
      for: { adults: [], roles: ['head-of-year'] },
    });
  });

  test('has one when an adult in Maintain noticed them within the window, and not when in Establish', () => {
    const moment = noticed('osei', 'amira', day(21));
    expect(raised('no-champion', school(placed('osei', 'amira', 'maintain'), moment), day(40))).toEqual([]);
    expect(raised('no-champion', school(placed('osei', 'amira', 'maintain'), moment), day(41))).toHaveLength(1);
    expect(raised('no-champion', school(placed('osei', 'amira', 'establish'), moment), day(40))).toHaveLength(1);
  });

  test('has one when an adult is named, as long as they are', () => {
    const named = { champions: [{ pupilId: 'amira', adultId: 'reed', from: day(1), to: day(40) }] };
    expect(raised('no-champion', school(named), day(40))).toEqual([]);
    expect(raised('no-champion', school(named), day(41))).toHaveLength(1);
  });

  test('is not looked for in a pupil’s first twenty school days', () => {
    expect(raised('no-champion', school(), day(19))).toEqual([]);
    expect(raised('no-champion', school(), day(20))).toHaveLength(1);
  });
});
