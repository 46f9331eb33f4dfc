import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { apply } from '@noticed/shared/domain/ledger/change';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { defaultSettings } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import {
  aCheckIn,
  aRegister,
  calendar,
  closed,
  noticed,
  type Parts,
  placed,
  schoolOf,
} from '../../support/small-school.ts';

/** The worked example of packages/shared/README.md. */
const today = '2025-10-07';
const school = (...more: Parts[]) =>
  foldLedger(
    schoolOf(
      aRegister('9B', ['lark'], ['amira']),
      aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching' }),
      placed('osei', 'amira', 'establish', '2025-09-05'),
      noticed('osei', 'amira', '2025-09-15'),
      placed('lark', 'amira', 'maintain', '2025-09-08'),
      noticed('osei', 'amira', '2025-10-01', { tone: 'corrective' }),
      noticed('lark', 'amira', '2025-10-01', { reach: 'whole-group' }),
      ...more,
    ),
    today,
  );
const told = (ledger = school()) =>
  flagsFor(ledger, defaultSettings, today, { pupilId: 'amira' })
    .map(({ kind, severity, facts, for: { adults, roles } }) => ({ kind, severity, facts, to: [...adults, ...roles] }))
    .sort((a, b) => (`${a.kind}${a.to}` < `${b.kind}${b.to}` ? -1 : 1));

describe('the worked example of the README', () => {
  test('begins on Thursday 4 September, and 16 school days lie between the praise and today', () => {
    expect(calendar.nextSchoolDay('2025-09-02')).toBe('2025-09-04');
    expect(calendar.countAfter('2025-09-15', today)).toBe(16);
  });

  test('raises three flags, for the reasons it gives', () => {
    expect(told()).toEqual([
      { kind: 'invisible', severity: 'red', facts: { days: 16, limit: 15 }, to: ['lark', 'head-of-year'] },
      { kind: 'quiet', severity: 'red', facts: { days: 24, limit: 15 }, to: ['lark'] },
      { kind: 'quiet', severity: 'red', facts: { days: 16, meetings: 6, limit: 5 }, to: ['osei'] },
    ]);
    const [invisible] = flagsFor(school(), defaultSettings, today, { year: '9' });
    expect(invisible?.sentence).toBe(
      'No one has logged a moment with Amira for 16 school days — last: Mx Osei, praise for effort, 15 Sept',
    );
  });

  test('loses the first two to a letter from Mx Lark', () => {
    const ledger = school();
    apply(ledger, { checkIns: [aCheckIn('lark', 'amira', today, { channel: 'letter' })] });
    expect(told(ledger).map((flag) => [flag.kind, flag.to])).toEqual([['quiet', ['osei']]]);
  });

  test('counts eleven days with a week’s trip in between', () => {
    const trip = told(school(closed('pupil', 'amira', '2025-09-22', '2025-09-26')));
    expect(trip[0]).toMatchObject({ kind: 'invisible', severity: 'amber', facts: { days: 11, limit: 10 } });
    expect(trip[2]).toMatchObject({ severity: 'amber', facts: { days: 11, meetings: 4, limit: 3 }, to: ['osei'] });
  });
});
