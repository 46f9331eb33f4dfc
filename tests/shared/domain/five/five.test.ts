import { fiveFor, fiveForYears } from '@noticed/shared/domain/five/five';
import { apply } from '@noticed/shared/domain/ledger/change';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { phases, standings } from '@noticed/shared/domain/relationship/phase';
import { settingsFrom } from '@noticed/shared/domain/settings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../support/runs.ts';
import {
  aCheckIn,
  allOn,
  anAdult,
  aPupil,
  aRegister,
  aSession,
  busy,
  closed,
  day,
  knownOn,
  logged,
  noticed,
  type Parts,
  placed,
  schoolOf,
} from '../../../support/small-school.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}`);
const five = (adultId: string, today: number, parts: Parts[], changes = {}) =>
  fiveFor(
    foldLedger(knownOn(schoolOf(...parts), day(today)), day(today)),
    allOn({ limits: changes }),
    day(today),
    adultId,
  );
const offered = (...args: Parameters<typeof five>) => five(...args).map((offer) => offer.pupilId);

describe('the day’s five', () => {
  const register = aRegister('9B', ['osei'], ['amira', 'ben', 'chao', 'dara', 'ewan', 'fola', 'gita']);
  const all = (phase: 'maintain' | 'establish' | 'restore', ...ids: string[]) =>
    ids.map((id) => placed('osei', id, phase));

  test('always offers, even when no flag stands', () => {
    const offers = five('osei', 2, [register]);
    expect(offers.map((offer) => offer.pupilId)).toEqual(['amira', 'ben', 'chao', 'dara', 'ewan']);
    expect(offers[0]).toEqual({
      pupilId: 'amira',
      flag: null,
      sentence: 'You have not logged a moment with Amira yet',
      practices: ['background-conversation', 'get-to-know', 'glad-you-are-here'],
    });
  });

  test('says the last moment when no flag stands, and the flag’s sentence when one does', () => {
    const parts = [
      register,
      ...all('maintain', 'amira', 'ben'),
      busy('osei', 'gita', 16),
      noticed('osei', 'amira', day(12)),
      noticed('osei', 'ben', day(1)),
    ];
    const offers = five('osei', 16, parts, { five: 7 });
    const about = (pupilId: string) => offers.find((offer) => offer.pupilId === pupilId);
    expect(about('amira')?.sentence).toBe('Your last moment with Amira: praise for effort, 19 Sept');
    expect(about('amira')?.practices).toEqual(['greeting', 'specific-praise', 'effort']);
    expect(about('ben')?.sentence).toBe(
      'You have not logged a moment with Ben for 15 school days — last: praise for effort, 4 Sept',
    );
    expect(about('ben')?.flag?.kind).toBe('quiet');
  });

  test('offers practices of the phase when the flag has none', () => {
    const parts = [
      register,
      placed('osei', 'amira', 'restore', day(1)),
      aSession('osei', 'amira', { plannedOn: day(3) }),
      noticed('osei', 'amira', day(5)),
    ];
    const [offer] = five('osei', 6, parts, { five: 7 }).filter((one) => one.pupilId === 'amira');
    expect(offer?.flag?.kind).toBe('session-overdue');
    expect(offer?.practices).toEqual(['empathetic-listening', 'problem-solving', 'apology']);
  });

  test('puts red before amber, and Restore before Establish before Maintain before not placed', () => {
    const parts = [
      register,
      placed('osei', 'dara', 'maintain'),
      placed('osei', 'ben', 'establish'),
      placed('osei', 'fola', 'restore'),
      placed('osei', 'amira', 'restore'),
      ...['dara', 'ben', 'fola'].map((id) => noticed('osei', id, day(9))),
      noticed('osei', 'amira', day(8)),
      busy('osei', 'gita', 11),
    ];
    // Amira is red (3 days), Fola amber (2 days); Ben and Dara are not yet quiet; the others are asked about as not placed.
    const order = offered('osei', 11, parts, { five: 4, unsortedMeetings: 60 });
    expect(order).toEqual(['amira', 'fola', 'ben', 'dara']);
  });

  test('puts who was unseen longest first', () => {
    const moments = [3, 6, 1, 5, 2, 7, 4].map((nth, index) =>
      noticed('osei', ['amira', 'ben', 'chao', 'dara', 'ewan', 'fola', 'gita'][index] ?? '', day(nth)),
    );
    expect(offered('osei', 14, [register, ...moments], { unsortedMeetings: 60 })).toEqual([
      'chao',
      'ewan',
      'amira',
      'gita',
      'dara',
    ]);
  });

  test('leaves out who is away today, was noticed today by anyone, or is not to be spoken of', () => {
    const parts = [
      aPupil('dara', { objected: true }),
      register,
      aRegister('9C', ['lark'], ['chao']),
      closed('pupil', 'amira', day(6), day(6)),
      noticed('lark', 'chao', day(6)),
      {
        stops: [
          { pupilId: 'ewan', adultId: 'osei', from: day(1), to: null },
          { pupilId: 'fola', adultId: null, from: day(1), to: null },
        ],
      },
    ];
    expect(offered('osei', 6, parts)).toEqual(['ben', 'gita']);
    expect(offered('osei', 7, parts)).toEqual(['ben', 'gita', 'amira', 'chao']);
  });

  test('does not leave out who is off site: a letter notices them too', () => {
    const offSite = aPupil('amira', { offSite: [{ from: day(2), to: null }] });
    expect(offered('osei', 6, [offSite, register, closed('pupil', 'amira', day(2), day(9))])).toContain('amira');
  });

  test('is not of pupils whom the adult only has a session with', () => {
    const other = [aRegister('9C', ['lark'], ['zara']), aSession('osei', 'zara', { stage: 'held', heldOn: day(2) })];
    expect(offered('osei', 6, [register, ...other], { five: 15 })).not.toContain('zara');
  });

  test('gets shorter with each of them noticed, and does not fill up again', () => {
    const done = (count: number) => ['amira', 'ben', 'chao'].slice(0, count).map((id) => noticed('osei', id, day(6)));
    expect(offered('osei', 6, [register, ...done(1)])).toEqual(['ben', 'chao', 'dara', 'ewan']);
    expect(offered('osei', 6, [register, ...done(3)])).toEqual(['dara', 'ewan']);
    const many = ['amira', 'ben', 'chao', 'dara', 'ewan', 'fola'].map((id) => noticed('osei', id, day(6)));
    expect(offered('osei', 6, [register, ...many])).toEqual([]);
  });

  test('does not count a second moment with someone who was noticed yesterday', () => {
    const again = [noticed('osei', 'amira', day(5)), noticed('osei', 'amira', day(6))];
    expect(offered('osei', 6, [register, ...again])).toHaveLength(5);
    // Two days ago they had rested: seven pupils at five a day come round in two.
    const rested = [noticed('osei', 'amira', day(4)), noticed('osei', 'amira', day(6))];
    expect(offered('osei', 6, [register, ...rested])).toHaveLength(4);
    const corrected = [noticed('osei', 'amira', day(5), { tone: 'corrective' }), noticed('osei', 'amira', day(6))];
    expect(offered('osei', 6, [register, ...corrected])).toHaveLength(4);
  });

  test('puts who was noticed lately after everyone else, whatever their phase', () => {
    const parts = [register, ...all('restore', 'amira'), noticed('osei', 'amira', day(9)), busy('osei', 'gita', 10)];
    expect(offered('osei', 10, parts, { five: 4 })).not.toContain('amira');
    expect(offered('osei', 11, parts, { five: 4 })[0]).toBe('amira');
    expect(offered('osei', 10, parts, { five: 7 })[0]).toBe('amira');
  });

  test('takes the flags it is given, and otherwise finds them', () => {
    const ledger = foldLedger(schoolOf(register, ...all('restore', 'gita')), day(6));
    expect(fiveFor(ledger, allOn(), day(6), 'osei', []).map((offer) => offer.flag)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(fiveFor(ledger, allOn(), day(6), 'osei')[0]).toMatchObject({
      pupilId: 'gita',
      flag: { kind: 'restore-unplanned' },
    });
  });

  test('is empty for an adult who meets nobody', () => {
    expect(offered('nobody', 6, [register])).toEqual([]);
  });
});

describe('a pupil whom nobody sees', () => {
  const ids = ['amira', 'ben', 'chao'];
  const parts = (...more: Parts[]) => [
    aRegister('9B', ['lark'], ids),
    aRegister('9/Sc', ['osei'], ids, { kind: 'teaching' }),
    ...ids.flatMap((id) => [noticed('lark', id, day(1)), noticed('osei', id, day(1))]),
    ...['lark', 'osei'].map((adultId) => logged(adultId, 'ben', day(9))),
    noticed('osei', 'ben', day(5)),
    noticed('osei', 'chao', day(5)),
    ...more,
  ];
  const one = { five: 1, unsortedMeetings: 60 };

  test('is offered first to who knows them best, and to one adult more every second day', () => {
    // Ten school days after the first: unseen by everyone. Mx Lark is the tutor.
    const flagless = (adultId: string, today: number, ...more: Parts[]) => {
      const school = schoolOf(...parts(...more));
      return fiveFor(foldLedger(school, day(today)), allOn({ limits: one }), day(today), adultId, []).map(
        (offer) => offer.pupilId,
      );
    };
    expect(flagless('lark', 11)).toEqual(['amira']);
    expect(flagless('osei', 11)).toEqual(['ben']);
    expect(flagless('osei', 12)).toEqual(['ben']);
    expect(flagless('osei', 13)).toEqual(['amira']);
    // A named champion knows them better than the tutor.
    const champion = { champions: [{ pupilId: 'amira', adultId: 'osei', from: day(1), to: null }] };
    expect(flagless('osei', 11, champion)).toEqual(['amira']);
    expect(flagless('lark', 11, champion)).toEqual(['ben']);
  });

  test('leaves the others’ five once noticed', () => {
    expect(offered('osei', 13, parts(), one)).toEqual(['amira']);
    expect(offered('osei', 13, parts(noticed('lark', 'amira', day(13))), one)).toEqual(['ben']);
  });
});

describe('the five of a head of year', () => {
  const parts = (...more: Parts[]) => [
    aPupil('zara', { year: '10' }),
    ...more,
    anAdult('head'),
    aRegister('9B', ['osei', 'lark'], ['amira', 'ben', 'chao']),
    aRegister('10A', ['lark'], ['zara'], { year: '10' }),
  ];
  const ask = (years: string[], today: number, ...more: Parts[]) =>
    fiveForYears(foldLedger(knownOn(schoolOf(...parts(...more)), day(today)), day(today)), allOn(), day(today), {
      adultId: 'head',
      years,
    });

  test('is of all pupils of their years, whom they need not meet', () => {
    expect(ask(['9'], 5).map((offer) => offer.pupilId)).toEqual(['amira', 'ben', 'chao']);
    expect(ask(['9', '10'], 5).map((offer) => offer.pupilId)).toEqual(['amira', 'ben', 'chao', 'zara']);
    expect(ask([], 5)).toEqual([]);
  });

  test('suggests what a first moment asks for, whatever others say of their own bond', () => {
    const [first] = ask(['9'], 5, placed('osei', 'amira', 'restore', day(1)));
    expect(first?.pupilId).toBe('amira');
    expect(first?.practices).toEqual(['background-conversation', 'get-to-know', 'glad-you-are-here']);
  });

  test('speaks to a leader of anybody’s moments, unless they have logged one themselves', () => {
    const said = (...more: Parts[]) => ask(['9'], 5, ...more).find((offer) => offer.pupilId === 'amira')?.sentence;
    expect(said()).toBe('No one has logged a moment with Amira yet');
    expect(said(noticed('osei', 'amira', day(2)))).toMatch(
      /^The last moment with Amira: .+, praise for effort, \d+ Sept$/,
    );
    expect(said(noticed('head', 'amira', day(2)))).toMatch(
      /^Your last moment with Amira: praise for effort, \d+ Sept$/,
    );
  });

  test('begins with who is flagged to leaders, then who is in Restore with anyone', () => {
    const school = [
      placed('osei', 'chao', 'restore', day(4)),
      ...['osei', 'lark'].flatMap((adultId) => [
        busy(adultId, 'ben', 20),
        noticed(adultId, 'ben', day(19)),
        noticed(adultId, 'chao', day(19)),
      ]),
      { champions: ['ben', 'chao', 'amira'].map((pupilId) => ({ pupilId, adultId: 'lark', from: day(1), to: null })) },
    ];
    const offers = ask(['9'], 20, ...school);
    expect(offers.map((offer) => [offer.pupilId, offer.flag?.kind ?? null])).toEqual([
      ['amira', 'invisible'],
      ['chao', null],
      ['ben', null],
    ]);
  });

  test('puts who was unseen longest first, all else equal', () => {
    const order = ask(
      ['9'],
      9,
      noticed('osei', 'amira', day(7)),
      noticed('osei', 'ben', day(4)),
      noticed('lark', 'chao', day(5)),
    );
    expect(order.map((offer) => offer.pupilId)).toEqual(['ben', 'chao', 'amira']);
  });

  test('puts pupils whom they noticed lately after the others, and leaves out relationships of their own that were stopped', () => {
    expect(ask(['9'], 5, noticed('head', 'amira', day(4))).map((offer) => offer.pupilId)).toEqual([
      'ben',
      'chao',
      'amira',
    ]);
    const stopped = { stops: [{ pupilId: 'amira', adultId: 'head', from: day(1), to: null }] };
    expect(ask(['9'], 5, stopped).map((offer) => offer.pupilId)).toEqual(['ben', 'chao']);
  });
});

describe('nobody starves', () => {
  /** An adult who acts on every offer, day after day; who was reached, and the day of it. */
  const reached = (pupils: number, placed: Parts[], from: number, days: number, five: number) => {
    const ids = names(pupils);
    const register = aRegister('9B', ['osei'], ids);
    const ledger = foldLedger(schoolOf(register, ...placed), day(from));
    const settings = settingsFrom({ limits: { five } });
    const seen = new Set<string>();
    for (let today = from; today < from + days; today++) {
      const offers = fiveFor(ledger, settings, day(today), 'osei');
      expect(new Set(offers.map((offer) => offer.pupilId)).size).toBe(Math.min(five, pupils));
      for (const { pupilId } of offers) {
        seen.add(pupilId);
        apply(ledger, { checkIns: [aCheckIn('osei', pupilId, day(today))] });
      }
    }
    return seen.size;
  };

  const anyPast = fc.tuple(
    fc.array(fc.constantFrom(...standings), { minLength: 30, maxLength: 30 }),
    fc.array(fc.option(fc.integer({ min: 1, max: 39 })), { minLength: 30, maxLength: 30 }),
  );

  test('on a register of thirty, five a day reach all within six school days, whatever came before', () => {
    fc.assert(
      fc.property(anyPast, ([phases, moments]) => {
        const past = names(30).flatMap((id, index): Parts[] => {
          const nth = moments[index] ?? null;
          return [
            placed('osei', id, phases[index] ?? 'unsorted'),
            ...(nth === null ? [] : [noticed('osei', id, day(nth))]),
          ];
        });
        expect(reached(30, past, 40, 6, 5)).toBe(30);
      }),
      { numRuns: runs(60), seed: 31 },
    );
  });

  test('on any register, as many days as it takes reach all, however many are in Restore', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 31, max: 70 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...phases),
        (pupils, five, phase) => {
          const past = names(pupils)
            .slice(0, pupils - 5)
            .map((id) => placed('osei', id, phase));
          // Two places in five rotate, so a list takes at most five days for every two rounds of them.
          const days = (Math.ceil(pupils / five) * 5) / 2 + 5;
          expect(reached(pupils, past, 10, Math.ceil(days), five)).toBe(pupils);
        },
      ),
      { numRuns: runs(15), seed: 32 },
    );
  });
});
