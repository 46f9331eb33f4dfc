import { asksFor, dealtWith } from '@noticed/shared/domain/flags/asks-for';
import { flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { apply } from '@noticed/shared/domain/ledger/change';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { describe, expect, test } from 'vitest';
import { aCheckIn, allOn, aRegister, aSession, busy, day, placed, schoolOf } from '../../../support/small-school.ts';

describe('the next act beside a flag', () => {
  test('is one for every kind', () => {
    expect(Object.keys(asksFor).sort()).toEqual([...flagKinds].sort());
  });

  test.each([
    ['quiet', 'check-in'],
    ['nothing-logged', 'check-in'],
    ['invisible', 'check-in'],
    ['single-thread', 'check-in'],
    ['no-champion', 'champion'],
    ['unsorted', 'placement'],
    ['establish-stalled', 'placement'],
    ['new-joiner', 'check-in'],
    ['restore-unplanned', 'session'],
    ['session-overdue', 'session'],
    ['agreement-overdue', 'session'],
    ['follow-up-due', 'session'],
    ['fresh-start', 'check-in'],
    ['fraying', 'check-in'],
    ['restore-cluster', 'conversation'],
    ['split-view', 'conversation'],
    ['keep-in-touch', 'check-in'],
    ['back-today', 'check-in'],
    ['review-due', 'review'],
  ] as const)('for %s is a %s', (kind, act) => {
    expect(asksFor[kind]).toBe(act);
  });
});

test('logging the act deals with a flag, and with no other', () => {
  const ledger = foldLedger(
    schoolOf(aRegister('9B', ['osei'], ['amira', 'ben']), placed('osei', 'amira', 'restore'), busy('osei', 'ben', 9)),
    day(9),
  );
  const before = flagsFor(ledger, allOn(), day(9), { pupilId: 'amira' });
  apply(ledger, { checkIns: [aCheckIn('osei', 'amira', day(9))] });
  const noticed = flagsFor(ledger, allOn(), day(9), { pupilId: 'amira' });
  expect(dealtWith(before, noticed).map((flag) => flag.kind)).toEqual(['quiet']);
  apply(ledger, { sessions: aSession('osei', 'amira', { plannedOn: day(12) }).sessions ?? [] });
  const planned = flagsFor(ledger, allOn(), day(9), { pupilId: 'amira' });
  expect(dealtWith(noticed, planned).map((flag) => flag.kind)).toEqual(['restore-unplanned']);
});
