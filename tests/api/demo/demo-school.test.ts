import { statement } from '@noticed/api/store/database';
import { demoPeople } from '@noticed/api/store/people/demo';
import { allStaff } from '@noticed/api/store/people/staff';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import { everyRegister } from '@noticed/api/store/roster/registers';
import { stages } from '@noticed/shared/domain/facts';
import { noLabels } from '@noticed/shared/domain/people/labels';
import { defaultSettings } from '@noticed/shared/domain/settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldedFacts, keptRows } from '../store/facts.ts';
import { type DemoSchool, demoSchool } from './school.ts';

/** A Tuesday of an ordinary week. */
const at = '2026-01-20T08:40:00.000Z';
const today = '2026-01-20';

const moments = statement(({ q, t, mine }) => q.select().from(t.checkIn).where(mine(t.checkIn)));
const sorts = statement(({ q, t, mine }) => q.select().from(t.placement).where(mine(t.placement)));
const members = statement(({ q, t, mine }) => q.select().from(t.membership).where(mine(t.membership)));
const sessions = statement(({ q, t, mine }) =>
  q
    .select({ stage: t.restorativeSession.stage, heldOn: t.restorativeSession.heldOn })
    .from(t.restorativeSession)
    .where(mine(t.restorativeSession)),
);
const champions = statement(({ q, t, mine }) => q.select().from(t.champion).where(mine(t.champion)));
const offSite = statement(({ q, t, mine }) => q.select().from(t.offSite).where(mine(t.offSite)));
const objections = statement(({ q, t, mine }) => q.select().from(t.objection).where(mine(t.objection)));
const events = statement(({ q, t, mine }) =>
  q.select({ sequence: t.event.sequence, at: t.event.at }).from(t.event).where(mine(t.event)),
);

let demo: DemoSchool;
beforeAll(async () => {
  demo = await demoSchool(at);
}, 60_000);
afterAll(() => demo.close());

const tutors = ['bashir', 'connolly', 'davies', 'ekwueme', 'hartley', 'akhtar', 'janowska', 'kaur', 'mistry'];
const share = (list: readonly unknown[], of: readonly unknown[]) => list.length / of.length;
const promptsOf = async (surname: string) => {
  const page = await demo.sees(surname, 'readToday', {});
  return { page, flags: [...page.five, ...page.due, ...page.others].flatMap((one) => one.flags).concat(page.lines) };
};

describe('the demo school', () => {
  it('is a comprehensive of 300 pupils and 24 staff, with forms, classes and clubs', async () => {
    const { pupils, staff, registers, memberships } = await demo.read(async (scope) => ({
      pupils: await scope.all(everyPupil),
      staff: await scope.all(allStaff),
      registers: await scope.all(everyRegister),
      memberships: await scope.all(members),
    }));
    expect(pupils).toHaveLength(300);
    expect(staff).toHaveLength(24);
    const ofKind = (kind: string) => registers.filter((one) => one.kind === kind).length;
    expect([ofKind('tutor'), ofKind('teaching'), ofKind('custom')]).toEqual([10, 40, 3]);
    const each = [...Map.groupBy(memberships, (one) => one.pupilId).values()].map((one) => one.length);
    expect(each).toHaveLength(300);
    expect(Math.min(...each)).toBe(5);
    expect(Math.max(...each)).toBeLessThanOrEqual(7);
  });

  it('has the labels that secondary schools in England have', async () => {
    const pupils = await demo.read((scope) => scope.all(everyPupil));
    const having = (name: 'fsm' | 'everFsm6' | 'eal' | 'lookedAfter' | 'pupilPremium') =>
      share(
        pupils.filter((one) => one[name] === 'yes'),
        pupils,
      );
    const sen = (code: string) =>
      share(
        pupils.filter((one) => one.sen === code),
        pupils,
      );
    const near = (share: number, published: number) => expect(Math.abs(share - published)).toBeLessThan(0.02);
    near(sen('E'), 0.031);
    near(sen('K'), 0.134);
    near(having('fsm'), 0.244);
    near(having('everFsm6'), 0.285);
    expect(having('pupilPremium')).toBeGreaterThanOrEqual(having('everFsm6'));
    near(having('eal'), 0.18);
    near(having('lookedAfter'), 0.01);
    const unlabelled = pupils.filter((one) => {
      const { fsm, everFsm6, eal, lookedAfter, pupilPremium } = one;
      const labels = { fsm, everFsm6, eal, lookedAfter, pupilPremium } as Parameters<typeof noLabels>[0]; // written from them
      return noLabels(labels, one.sen as 'N') === 'yes'; // as above
    });
    expect(share(unlabelled, pupils)).toBeGreaterThan(0.35);
  });

  it('gives nobody the name of another', async () => {
    const pupils = await demo.read((scope) => scope.all(everyPupil));
    expect(new Set(pupils.map((one) => `${one.legalForename} ${one.legalSurname}`)).size).toBe(300);
  });

  it('has lived through 76 school days that end yesterday, and did nothing on any other day', async () => {
    const { days, recorded } = await demo.read(async (scope) => ({
      days: [...(await scope.all(moments)), ...(await scope.all(sorts))].map((one) => one.happenedOn),
      recorded: await scope.all(events),
    }));
    const { terms, closedDays } = await demo.sees('pryce', 'readCalendar', {});
    const inTerm = (day: string) =>
      terms.some((one) => one.from <= day && day <= one.to) &&
      !closedDays.some((one) => one.from <= day && day <= one.to);
    expect([...new Set(days)].filter((day) => !inTerm(day))).toEqual([]);
    expect(new Set(days).size).toBe(76);
    expect([...days].sort().at(-1)).toBe('2026-01-19');
    expect([...days].sort()[0]).toBe(demo.school.firstDay);
    const inOrder = recorded.sort((a, b) => a.sequence - b.sequence).map((one) => one.at);
    expect(inOrder).toEqual([...inOrder].sort());
    expect(inOrder.length).toBeGreaterThan(3000);
  });

  it('has adults who log a lot, little, and not at all any more', async () => {
    const rows = await demo.read((scope) => scope.all(moments));
    const counts = [...Map.groupBy(rows, (one) => one.adultId).values()].map((one) => one.length).sort((a, b) => a - b);
    expect(counts[0]).toBeLessThan(40);
    expect(counts.at(-1)).toBeGreaterThan(200);
    const faded = rows.filter((one) => one.adultId === demo.staff.loxley).map((one) => one.happenedOn);
    expect(faded.length).toBeGreaterThan(20);
    expect(faded.sort().at(-1)?.localeCompare('2025-12-12')).toBe(-1);
    expect(rows.filter((one) => one.tone === 'corrective').length).toBeGreaterThan(50);
    expect(rows.filter((one) => one.reach === 'whole-group').length).toBeGreaterThan(20);
    expect(rows.filter((one) => one.note !== null).length).toBeGreaterThan(300);
    expect(rows.some((one) => one.correctedAt !== null)).toBe(true);
    expect(rows.some((one) => one.retractedAt !== null)).toBe(true);
  });

  it('has every prompt that is on from the start somewhere', async () => {
    const kinds = new Set<string>();
    for (const surname of Object.keys(demo.staff))
      for (const flag of (await promptsOf(surname)).flags) kinds.add(flag.kind);
    const fromTheStart = Object.entries(defaultSettings.on).flatMap(([kind, on]) => (on ? [kind] : []));
    expect([...kinds]).toEqual(expect.arrayContaining(fromTheStart));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['fraying', 'split-view', 'restore-cluster', 'new-joiner', 'unsorted']),
    );
  });

  it('has healthy forms: prompts about a few of each, not a wall', async () => {
    for (const surname of tutors) {
      const { registers } = await demo.sees(surname, 'listRegisters', {});
      const form = registers.find((one) => one.mine && one.kind === 'tutor');
      const page = await demo.sees(surname, 'readRegister', { params: { registerId: form?.id ?? '' } });
      const prompted = page.pupils.filter((one) => one.flags.length > 0);
      expect(share(prompted, page.pupils), `${surname}’s form`).toBeLessThan(1 / 3);
    }
  });

  it('gives the form tutor five pupils to notice, each with a sentence and practices, and a fresh start', async () => {
    const { page } = await promptsOf('akhtar');
    expect(page.five).toHaveLength(5);
    for (const line of page.five) {
      expect(line.sentence).toMatch(/moment with/);
      expect(line.practiceIds.length).toBeGreaterThan(1);
    }
    expect(page.due.flatMap((one) => one.flags).map((one) => one.kind)).toContain('fresh-start');
  });

  it('has a quiet middle: covered pupils, greeted with everyone, whom nobody has noticed for sixteen school days', async () => {
    const unseen: number[] = [];
    for (const surname of ['barlow', 'tindall']) {
      const { flags } = await promptsOf(surname);
      for (const { pupilId } of flags.filter((one) => one.kind === 'invisible')) {
        const page = await demo.sees(surname, 'readPupil', { params: { pupilId: pupilId ?? '' } });
        unseen.push(page.unseenDays ?? 0);
        const later = page.checkIns.filter((one) => one.happenedOn > (page.lastNoticed?.on ?? ''));
        expect(later.filter((one) => one.reach === 'individual' && one.tone !== 'corrective')).toEqual([]);
      }
    }
    expect(unseen.filter((days) => days >= 16).length).toBeGreaterThanOrEqual(6);
    expect(unseen.length).toBeLessThan(40);
  });

  it('has a class of which its teacher logs nothing, and pupils who are not covered, counted apart', async () => {
    const { flags } = await promptsOf('janowska');
    expect(flags.filter((one) => one.kind === 'nothing-logged').map((one) => one.sentence)).toEqual([
      expect.stringMatching(/^Nothing logged on 9Ma2 for \d+ school days$/),
    ]);
    const { coverage } = (await promptsOf('byrne')).page;
    expect(coverage.covered).toBeLessThan(coverage.pupils);
    expect(coverage.covered / coverage.pupils).toBeGreaterThan(0.8);
  });

  it('has repairs at every stage, one of them held yesterday', async () => {
    const rows = await demo.read((scope) => scope.all(sessions));
    expect(new Set(rows.map((one) => one.stage))).toEqual(new Set(stages));
    expect(rows.map((one) => one.heldOn)).toContain('2026-01-19');
    const { flags } = await promptsOf('barlow');
    expect(flags.map((one) => one.kind)).toContain('follow-up-due');
  });

  it('has help asked for and offered, openings that their author or a second leader is told of, and an objection', async () => {
    const told = async (surname: string) =>
      (await demo.sees(surname, 'listNotices', {})).notices.map((one) => one.kind);
    expect(await told('barlow')).toContain('asked');
    expect(await told('asante')).toEqual(['offer']);
    expect(await told('leigh')).toContain('to-review');
    expect(await told('tindall')).toContain('opened');
    expect(await demo.read((scope) => scope.all(objections))).toMatchObject([{ madeBy: 'parent', to: null }]);
  });

  it('has somebody who joined in the last fortnight, champions, and pupils off site', async () => {
    const { pupils, named, away } = await demo.read(async (scope) => ({
      pupils: await scope.all(everyPupil),
      named: await scope.all(champions),
      away: await scope.all(offSite),
    }));
    const joined = pupils.flatMap((one) => one.joinedOn ?? []).sort();
    expect(joined.at(-1)?.localeCompare('2026-01-06')).toBe(1);
    expect(named).toHaveLength(2);
    expect(away).toHaveLength(2);
    const { flags } = await promptsOf('kaur');
    expect(flags.filter((one) => one.kind === 'keep-in-touch')).toHaveLength(1);
  });

  it('offers one of every kind of person first, each with their job', async () => {
    const people = await demo.read(demoPeople);
    expect(people).toHaveLength(24);
    expect(people.slice(0, 8).map(({ displayName, job }) => `${displayName}: ${job}`)).toEqual([
      'Ms Akhtar: form tutor of 9B, teaches English',
      'Mr Asante: teaches science, 4 classes',
      'Mrs Barlow: head of year 8 and 9, teaches humanities',
      'Mr Byrne: behaviour team, teaches Boxing club',
      'Mrs Feldman: inclusion lead, teaches Breakfast nurture group',
      'Dr Leigh: senior leader, teaches humanities',
      'Mr Baptiste: support adult',
      'Mr Pryce: data manager',
    ]);
  });

  it('keeps what the facts say', async () => {
    const [kept, folded] = await demo.read(async (scope) => [
      await keptRows(scope),
      await foldedFacts(scope, demo.school, today),
    ]);
    expect(kept.relationships.length).toBeGreaterThan(1300);
    expect(kept).toEqual(folded);
  });

  it('is the same school again when it is built again on the same day, but for its ids', async () => {
    const again = await demoSchool(at);
    try {
      expect(await story(again)).toEqual(await story(demo));
    } finally {
      await again.close();
    }
  }, 60_000);
});

/** All that happened, told by names. */
async function story({ read }: DemoSchool): Promise<string[]> {
  return read(async (scope) => {
    const names = new Map<string, string>();
    for (const one of await scope.all(everyPupil)) names.set(one.id, `${one.legalForename} ${one.legalSurname}`);
    for (const one of await scope.all(allStaff)) names.set(one.id, one.displayName);
    const logged = (await scope.all(moments)).map((one) =>
      [one.recordedAt, names.get(one.adultId), one.practiceId, one.tone, one.reach, one.channel, one.note].join('|'),
    );
    const sorted = (await scope.all(sorts)).map((one) =>
      [one.recordedAt, names.get(one.adultId), names.get(one.pupilId), one.from, one.to, one.reason].join('|'),
    );
    const kept = await keptRows(scope);
    const told = kept.relationships.map((line) => line.replaceAll(/[0-9a-f-]{36}/g, (id) => names.get(id) ?? id));
    return [...logged, ...sorted, ...told].sort();
  });
}
