import { act, personAt } from '@noticed/api/demo/act';
import { type Chance, chanceFrom } from '@noticed/api/demo/chance';
import { newId } from '@noticed/api/id';
import type { Scope } from '@noticed/api/store/database';
import { type SchoolRow, schoolById } from '@noticed/api/store/people/schools';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool, type TestSchool } from '../../support/builders.ts';
import { engines, testWorld } from '../../support/world.ts';
import { foldedFacts, keptRows } from './facts.ts';

type TestWorld = Awaited<ReturnType<typeof testWorld>>;

const days = ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-19'];
const surnames = ['osei', 'byrne', 'malik'];

/** A form with two adults and a class with one of them; Malik meets nobody and facilitates. */
async function theSchool(test: TestWorld): Promise<TestSchool> {
  const school = await aSchool(test, {
    pupils: 6,
    registers: [aRegister('9b'), aRegister('9sc', { kind: 'teaching' })],
    staff: { osei: ['9b', '9sc'], byrne: ['9b'], malik: [] },
    on: (pupil, register) => register === '9b' || pupil < 3,
  });
  await school.give('malik', { role: 'head-of-year', relation: ['leads-year', '9'] });
  return school;
}

/** What one person may do next, with what was logged and sorted so far. */
class Term {
  readonly checkIns: { id: string; by: string; version: number }[] = [];
  readonly reviews: { id: string; by: string }[] = [];
  readonly sessions: { id: string; by: string; held: boolean }[] = [];
  readonly versions = new Map<string, number>();
  readonly #chance: Chance;
  readonly #test: TestWorld;
  readonly #school: TestSchool;
  now = '';

  constructor(chance: Chance, test: TestWorld, school: TestSchool) {
    this.#chance = chance;
    this.#test = test;
    this.#school = school;
  }

  async #as(scope: Scope, surname: string) {
    const person = await personAt(scope, this.#school.staff[surname] ?? '', this.now);
    return <Name extends Parameters<typeof act>[4]>(name: Name, sent: Parameters<typeof act<Name>>[5]) =>
      act(this.#test.world, scope, person, this.now, name, sent);
  }

  #pupils(count: number): string[] {
    return this.#chance.shuffled(Object.values(this.#school.pupils)).slice(0, count);
  }

  /** One act: mostly a moment, sometimes second thoughts, a sort, or a repair. */
  async next(scope: Scope): Promise<void> {
    const chance = this.#chance;
    const draw = chance.next();
    if (draw < 0.5) return this.#log(scope);
    if (draw < 0.62) return this.#correct(scope);
    if (draw < 0.7) return this.#retract(scope);
    if (draw < 0.85) return this.#sort(scope);
    if (draw < 0.9) return this.#undoSort(scope);
    return this.#repair(scope);
  }

  #choices() {
    const chance = this.#chance;
    return {
      practiceId: chance.one(practiceBank.filter((one) => !one.hidden)).id,
      tone: chance.one(['positive', 'neutral', 'corrective'] as const),
      reach: chance.one(['individual', 'individual', 'whole-group'] as const),
      channel: chance.one(['in-person', 'phone', 'letter', 'lesson'] as const),
      happenedOn: chance.one(days.filter((day) => day <= this.now.slice(0, 10))),
    };
  }

  async #log(scope: Scope): Promise<void> {
    const by = this.#chance.one(surnames);
    const doing = await this.#as(scope, by);
    const id = newId();
    await doing('logCheckIn', { body: { id, pupilIds: this.#pupils(this.#chance.whole(1, 3)), ...this.#choices() } });
    this.checkIns.push({ id, by, version: 1 });
  }

  async #correct(scope: Scope): Promise<void> {
    const one = this.checkIns.length > 0 ? this.#chance.one(this.checkIns) : null;
    if (!one) return;
    const doing = await this.#as(scope, one.by);
    const params = { checkInId: one.id };
    ({ version: one.version } = await doing('correctCheckIn', {
      params,
      body: { version: one.version, ...this.#choices() },
    }));
  }

  async #retract(scope: Scope): Promise<void> {
    const place = this.#chance.whole(0, this.checkIns.length - 1);
    const [one] = this.checkIns.length > 0 ? this.checkIns.splice(place, 1) : [];
    if (one) await (await this.#as(scope, one.by))('retractCheckIn', { params: { checkInId: one.id }, body: {} });
  }

  async #sort(scope: Scope): Promise<void> {
    const by = this.#chance.one(['osei', 'byrne']);
    const doing = await this.#as(scope, by);
    const to = this.#chance.one(['establish', 'maintain', 'restore', 'unsorted'] as const);
    const changes = this.#pupils(2).map((pupilId) => ({
      pupilId,
      to,
      version: this.versions.get(`${by} ${pupilId}`) ?? 0,
    }));
    const body = { id: newId(), changes, rest: 'unchanged' as const };
    const { placements } = await doing('reviewRegister', {
      params: { registerId: this.#school.registers['9b'] ?? '' },
      body,
    });
    for (const one of placements) this.versions.set(`${by} ${one.pupilId}`, one.version);
    this.reviews.push({ id: body.id, by });
  }

  async #undoSort(scope: Scope): Promise<void> {
    const one = this.reviews.pop();
    if (!one) return;
    const doing = await this.#as(scope, one.by);
    const { restored } = await doing('retractReview', { params: { reviewId: one.id }, body: {} });
    for (const each of restored) this.versions.set(`${one.by} ${each.pupilId}`, each.version);
  }

  async #repair(scope: Scope): Promise<void> {
    const planned = this.sessions.find((one) => !one.held);
    const heldOn = this.now.slice(0, 10);
    if (planned) {
      const body = { version: 1, heldOn, followUpOn: null, items: [] };
      await (await this.#as(scope, planned.by))('holdSession', { params: { sessionId: planned.id }, body });
      planned.held = true;
      return;
    }
    const by = this.#chance.one(['osei', 'malik']);
    const [pupilId = ''] = this.#pupils(1);
    const body = { id: newId(), pupilId, adultId: this.#school.staff.osei ?? '', plannedOn: heldOn };
    await (await this.#as(scope, by))('planSession', { body });
    this.sessions.push({ id: body.id, by, held: false });
  }
}

const schoolOf = async (scope: Scope): Promise<SchoolRow> =>
  (await scope.first(schoolById, { id: scope.actor.schoolId })) as SchoolRow; // it was just founded

describe.each(engines)('what is kept from the facts on %s', (engine) => {
  it.each([1, 2, 3])(
    'is what the facts say after any mixture of moments, corrections, sorts and repairs (%i)',
    async (seed) => {
      const test = await testWorld(engine);
      const school = await theSchool(test);
      const term = new Term(chanceFrom(seed), test, school);
      const nobodyThere = { schoolId: school.id, staffId: null };
      for (const [place, day] of days.entries()) {
        await test.database.transact(nobodyThere, async (scope) => {
          for (let minute = 0; minute < 20; minute += 1) {
            term.now = `${day}T09:${String(minute).padStart(2, '0')}:00.00${place}Z`;
            await term.next(scope);
          }
        });
      }
      const today = days.at(-1) ?? '';
      const [kept, folded] = await test.database.read(nobodyThere, async (scope) => [
        await keptRows(scope),
        await foldedFacts(scope, await schoolOf(scope), today),
      ]);
      expect(term.sessions.some((one) => one.held && one.by === 'malik')).toBe(true);
      expect(kept.tallies.length).toBeGreaterThan(20);
      expect(kept).toEqual(folded);
    },
  );

  it('a moment logged beside an open register does not spoil the sort that follows', async () => {
    const test = await testWorld(engine);
    const school = await theSchool(test);
    const osei = await school.as('osei');
    const params = { registerId: school.registers['9b'] ?? '' };
    const page = await osei.call('readRegister', { params });
    const [pupil] = page.pupils;
    const pupilId = pupil?.id ?? '';
    await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId: 'greeting' } });
    const changes = [{ pupilId, to: 'maintain' as const, version: pupil?.version ?? -1 }];
    const sorted = await osei.send('reviewRegister', { params, body: { id: newId(), changes, rest: 'unchanged' } });
    expect(sorted.status).toBe(200);
  });
});
