import { foldFacts } from '@noticed/shared/domain/ledger/fold';
import { partOf } from '@noticed/shared/domain/ledger/part';
import { describe, expect, test } from 'vitest';
import {
  aRegister,
  aSession,
  closed,
  day,
  logged,
  noticed,
  type Parts,
  placed,
  schoolOf,
} from '../../../support/small-school.ts';

const spell = { from: day(1), to: null };
const about = (pupilId: string): Parts[] => [
  placed('osei', pupilId, 'maintain'),
  noticed('osei', pupilId, day(3)),
  noticed('osei', pupilId, day(80)),
  aSession('osei', pupilId),
  {
    champions: [
      { pupilId, adultId: 'osei', ...spell },
      { pupilId, adultId: 'lark', from: day(1), to: day(79) },
    ],
    stops: [
      { pupilId, adultId: 'osei', ...spell },
      { pupilId, adultId: null, from: day(1), to: day(79) },
    ],
    snoozes: [
      { kind: 'quiet', pupilId, registerId: null, adultId: 'osei', until: day(90) },
      { kind: 'quiet', pupilId, registerId: null, adultId: 'lark', until: day(80) },
    ],
  },
  closed('pupil', pupilId, day(3)),
];
const rows = foldFacts(
  schoolOf(
    aRegister('9B', ['osei'], ['amira', 'ben']),
    aRegister('9C', ['lark'], ['zara']),
    {
      memberships: [{ pupilId: 'amira', registerId: '9C', from: day(1), to: day(9) }],
      teaching: [{ adultId: 'reed', registerId: '9B', from: day(1), to: day(9) }],
    },
    ...about('amira'),
    ...about('zara'),
    logged('lark', 'zara', day(7)),
    { reviews: ['9B', '9C'].map((registerId) => ({ adultId: 'osei', registerId, happenedOn: day(5) })) },
    {
      snoozes: ['9B', '9C'].map((registerId) => ({
        kind: 'review-due',
        pupilId: null,
        registerId,
        adultId: 'osei',
        until: day(90),
      })),
    },
    closed('school', null, day(4)),
    closed('year', '9', day(5)),
    closed('register', '9B', day(6)),
    closed('register', '9C', day(7)),
  ),
  day(80),
);

describe('the rows of one pupil’s flags', () => {
  const part = partOf(rows, new Set(['amira']), day(80));
  const ids = (list: readonly { pupilId?: string | null }[]) => [...new Set(list.map((row) => row.pupilId))];

  test.each(['memberships', 'relationships', 'noticed', 'tallies', 'sessions', 'champions', 'stops'] as const)(
    'are of that pupil: %s',
    (name) => {
      expect(ids(part[name])).toEqual(['amira']);
    },
  );

  test('leave out what ended', () => {
    expect(part.memberships).toHaveLength(1);
    expect(part.teaching.map((row) => row.adultId)).toEqual(['osei']);
    expect(part.champions).toHaveLength(1);
    expect(part.stops).toHaveLength(1);
  });

  test('have tallies of the last sixty school days', () => {
    expect(part.tallies.map((row) => row.day)).toEqual([day(80)]);
    expect(partOf(rows, new Set(['amira']), day(62)).tallies.map((row) => row.day)).toEqual([day(3), day(80)]);
    expect(partOf(rows, new Set(['amira']), day(63)).tallies.map((row) => row.day)).toEqual([day(80)]);
  });

  test('have the registers they are on, who teaches those, what those adults logged and reviewed there', () => {
    expect(part.pupils.map((row) => row.id)).toEqual(['amira']);
    expect(part.registers.map((row) => row.id)).toEqual(['9B']);
    expect([...new Set(part.logged.map((row) => row.adultId))]).toEqual(['osei']);
    expect(part.reviews.map((row) => row.registerId)).toEqual(['9B']);
  });

  test('have the closures that touch them, and the snoozes that still hold', () => {
    expect(part.closures.map((row) => row.scopeId)).toEqual(['amira', null, '9', '9B']);
    expect(part.snoozes.map((row) => [row.pupilId, row.registerId])).toEqual([
      ['amira', null],
      [null, '9B'],
    ]);
  });
});
