import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, type TestSchool } from '../../../../support/builders.ts';
import { fernhill, hand, held, type RepairSchool } from '../../../../support/repair.ts';
import { engines } from '../../../../support/world.ts';

const adults = ['osei', 'lark', 'bray', 'cole', 'dunn', 'eady'];

/** Twenty pupils whom six adults meet, and a senior leader who sees the whole school. */
async function largeSchool(engine: (typeof engines)[number]) {
  const staff = { ...Object.fromEntries(adults.map((one) => [one, ['9b']])), hale: [], moss: [], head: [] };
  const here = await fernhill(engine, { pupils: 20, registers: [aRegister('9b')], staff });
  await here.school.give('head', { role: 'senior-leader' });
  return here;
}

/** One repair, from Restore on Monday to a session on that Wednesday. */
async function repaired(here: RepairSchool, school: TestSchool, at: number): Promise<void> {
  const surname = adults[at % adults.length] ?? 'osei';
  here.test.setNow('2026-01-12T09:00:00.000Z');
  const early = await school.as(surname);
  const pupilId = here.p(`p${at}`);
  const changes = [{ pupilId, to: 'restore' as const, version: 0 }];
  const registerId = school.registers['9b'] ?? '';
  await early.call('reviewRegister', { params: { registerId }, body: { id: newId(), changes, rest: 'not-looked-at' } });
  here.test.setNow('2026-01-14T09:00:00.000Z');
  const adult = await school.as(surname);
  const id = newId();
  const adaptations = at < 6 ? (['extra-time'] as const) : [];
  const body = { ...held, id, heldOn: '2026-01-14', adaptations: [...adaptations] };
  await adult.call('recordSession', { params: { pupilId }, body });
  await hand(adult, id).move('follow-up', { outcome: at % 2 === 0 ? 'mended' : 'better' });
}

describe.each(engines)('what a school learns from its repairs, on %s', (engine) => {
  it('says nothing while few pupils stand behind it', async () => {
    const here = await largeSchool(engine);
    for (let at = 0; at < 3; at += 1) await repaired(here, here.school, at);
    const head = await here.school.as('head');
    const learnt = await head.call('learnFromRepair');
    expect(learnt.total).toMatchObject({
      held: null,
      days: null,
      mended: null,
      hidden: expect.stringMatching(/^Too few/),
    });
    expect(learnt.adaptations.every((one) => one.held === null)).toBe(true);
  });

  it('gives days from Restore, the share mended and the adaptations used, and names no adult', async () => {
    const here = await largeSchool(engine);
    for (let at = 0; at < 12; at += 1) await repaired(here, here.school, at);
    const head = await here.school.as('head');
    const { status, text, body } = await head.send('learnFromRepair');
    expect(status).toBe(200);
    expect(body.total).toMatchObject({ held: 12, followedUp: 12, mended: 6, days: { lower: 2, median: 2, upper: 2 } });
    expect(body.rows).toMatchObject([{ held: 12, mended: 6 }]);
    const used = body.adaptations.find((one) => one.adaptation === 'extra-time');
    expect(used).toMatchObject({ held: 6, mended: 3 });
    expect(body.adaptations.find((one) => one.adaptation === 'aac')?.held).toBeNull();
    expect(text).not.toMatch(/Osei|Lark|Bray/);
  });
});
