import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('a new year on %s', (engine) => {
  it('tells a register’s adult who met the pupils last year, and never where they stood', async () => {
    const test = await testWorld(engine);
    const registers = [aRegister('9b'), aRegister('ma1', { kind: 'teaching', name: '9x/Ma1' })];
    const school = await aSchool(test, { pupils: 2, registers, staff: { osei: ['9b'], stone: ['ma1'], reed: [] } });
    await school.give('reed', { role: 'data-manager' });
    const stone = await school.as('stone');
    const pupilId = school.pupils.p0 ?? '';
    const registerId = school.registers.ma1 ?? '';
    const body = {
      id: newId(),
      changes: [{ pupilId, to: 'restore' as const, version: 0 }],
      rest: 'unchanged' as const,
    };
    await stone.call('reviewRegister', { params: { registerId }, body });
    test.setNow('2026-09-02T08:00:00.000Z');
    const manager = await school.as('reed');
    const { id } = await manager.call('prepareRollover', { body: { forms: 'keep', lastYear: '11' } });
    await manager.call('applyImport', { params: { importId: id } });
    const tutor = await school.as('osei');
    const { pupils } = await tutor.call('readHandover', { params: { registerId: school.registers['9b'] ?? '' } });
    expect(pupils[0]).toMatchObject({
      before: [{ adult: 'Mx Stone', registers: ['9x/Ma1'], here: true }],
      still: ['Mx Osei'],
    });
    expect(JSON.stringify(pupils)).not.toContain('restore');
    const gone = await (await school.as('stone')).send('readRegister', { params: { registerId } });
    expect(gone.status).toBe(404);
  });
});
