import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('sorting a register on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const school = await aSchool(test, {
      pupils: 4,
      registers: [aRegister('9b'), aRegister('9x-maths', { kind: 'teaching' })],
      staff: { osei: ['9b', '9x-maths'], lark: ['9x-maths'] },
    });
    const osei = await school.as('osei');
    const params = { registerId: school.registers['9b'] ?? '' };
    const page = () => osei.call('readRegister', { params });
    return { test, school, osei, params, page, p: (ref: string) => school.pupils[ref] ?? '' };
  }

  it('shows everyone as not placed yet, in order of surname', async () => {
    const { page } = await fernhill();
    const { pupils, maySort, register } = await page();
    expect(maySort).toBe(true);
    expect(register).toMatchObject({ name: '9B', pupils: 4, mine: true, adults: ['Mx Osei'] });
    expect(pupils.map((one) => [one.name, one.phase])).toEqual([
      ['Amira Ashdown', 'unsorted'],
      ['Ben Ashdown', 'unsorted'],
      ['Chidi Ashdown', 'unsorted'],
      ['Daisy Ashdown', 'unsorted'],
    ]);
  });

  it('keeps changes and “the rest unchanged” in one act, and undoes it', async () => {
    const { osei, params, page, p } = await fernhill();
    const id = newId();
    const result = await osei.call('reviewRegister', {
      params,
      body: {
        id,
        changes: [
          { pupilId: p('p0'), to: 'maintain', version: 0 },
          { pupilId: p('p1'), to: 'restore', version: 0, reason: 'A hard week' },
        ],
        rest: 'unchanged',
      },
    });
    expect(result.placements).toMatchObject([{ from: 'unsorted', to: 'maintain', version: 1 }, { to: 'restore' }]);
    const after = await page();
    expect(after.pupils.map((one) => one.phase)).toEqual(['maintain', 'restore', 'unsorted', 'unsorted']);
    expect(after.reviewedOn).toBe('2026-01-12');
    await osei.call('retractReview', { params: { reviewId: id }, body: {} });
    const undone = await page();
    expect(undone.pupils.map((one) => one.phase)).toEqual(['unsorted', 'unsorted', 'unsorted', 'unsorted']);
    expect(undone.reviewedOn).toBeNull();
    const history = await osei.call('readPupil', { params: { pupilId: p('p1') } });
    expect(history.placements).toMatchObject([{ to: 'restore', retracted: true, reason: 'A hard week' }]);
  });

  it('counts for the day on which it was done when it is sent later, and never before the move it was made on', async () => {
    const { test, school, params, p } = await fernhill();
    test.setNow('2026-01-14T08:40:00.000Z');
    const osei = await school.as('osei');
    const place = (to: 'maintain' | 'restore', version: number, happenedOn: string) =>
      osei.send('reviewRegister', {
        params,
        body: { id: newId(), changes: [{ pupilId: p('p0'), to, version }], rest: 'not-looked-at', happenedOn },
      });
    await place('maintain', 0, '2026-01-13');
    test.setNow('2026-01-14T08:41:00.000Z');
    await place('restore', 1, '2026-01-12');
    const { pupils } = await osei.call('readRegister', { params });
    expect(pupils[0]).toMatchObject({ phase: 'restore', phaseSince: '2026-01-13', version: 2 });
    expect((await place('maintain', 2, '2026-01-06')).status).toBe(400);
    expect((await place('maintain', 2, '2026-01-15')).status).toBe(400);
  });

  it('is one relationship for an adult who meets a pupil on two registers, and another for a colleague', async () => {
    const { school, osei, params, p } = await fernhill();
    await osei.call('reviewRegister', {
      params,
      body: { id: newId(), changes: [{ pupilId: p('p0'), to: 'maintain', version: 0 }], rest: 'not-looked-at' },
    });
    const maths = { registerId: school.registers['9x-maths'] ?? '' };
    expect((await osei.call('readRegister', { params: maths })).pupils[0]?.phase).toBe('maintain');
    const lark = await school.as('lark');
    expect((await lark.call('readRegister', { params: maths })).pupils[0]?.phase).toBe('unsorted');
  });

  it('refuses a change made on an old version, saves nothing of it, and shows how it stands', async () => {
    const { osei, params, page, p } = await fernhill();
    const change = (to: 'maintain' | 'restore') =>
      osei.send('reviewRegister', {
        params,
        body: {
          id: newId(),
          changes: [
            { pupilId: p('p0'), to, version: 0 },
            { pupilId: p('p1'), to, version: 0 },
          ],
          rest: 'unchanged',
        },
      });
    expect((await change('maintain')).status).toBe(200);
    const late = await change('restore');
    expect(late.status).toBe(409);
    expect(late.problem.current).toMatchObject([{ pupilId: p('p0'), phase: 'maintain', version: 1 }, {}]);
    expect((await page()).pupils.map((one) => one.phase).slice(0, 2)).toEqual(['maintain', 'maintain']);
  });

  it('does the same thing once when a request is sent again, and refuses another under the same id', async () => {
    const { osei, params, page, p } = await fernhill();
    const body = {
      id: newId(),
      changes: [{ pupilId: p('p0'), to: 'maintain' as const, version: 0 }],
      rest: 'not-looked-at' as const,
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => osei.send('reviewRegister', { params, body })));
    expect(new Set(answers.map((one) => `${one.status} ${one.text}`)).size).toBe(1);
    expect((await page()).pupils[0]?.version).toBe(1);
    const other = await osei.send('reviewRegister', { params, body: { ...body, rest: 'unchanged' } });
    expect(other.status).toBe(409);
  });

  it('refuses a pupil who is not on the register, and an unknown phase, with a sentence', async () => {
    const { osei, params } = await fernhill();
    const send = (body: object) =>
      osei.send('reviewRegister', { params, body: { id: newId(), rest: 'unchanged', ...body } as never });
    expect((await send({ changes: [{ pupilId: 'stranger', to: 'maintain', version: 0 }] })).problem.title).toMatch(
      /not on this register/,
    );
    expect((await send({ changes: [{ pupilId: 'x', to: 'angry', version: 0 }] })).problem.fields?.[0]?.path).toBe(
      'changes.0.to',
    );
  });

  it('is not there for an adult who does not meet it', async () => {
    const { school, test } = await fernhill();
    const other = await aSchool(test, { name: 'Elsewhere', staff: { stone: ['9b'] } });
    const stone = await other.as('stone');
    const lark = await school.as('lark');
    for (const colleague of [stone, lark]) {
      expect(
        (await colleague.send('readRegister', { params: { registerId: school.registers['9b'] ?? '' } })).status,
      ).toBe(404);
      expect((await colleague.call('listRegisters')).registers.some((one) => one.id === school.registers['9b'])).toBe(
        false,
      );
    }
  });
});
