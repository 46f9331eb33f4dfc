import { newId } from '@noticed/api/id';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('check-ins on %s', (engine) => {
  it('logs a moment with nothing but a pupil and a practice', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test);
    const osei = await school.as('osei');
    const id = newId();
    const logged = await osei.call('logCheckIn', {
      body: { id, pupilIds: [school.pupils.p0 ?? ''], practiceId: 'specific-praise' },
    });
    expect(logged).toMatchObject({ id, happenedOn: '2026-01-12' });
    const page = await osei.call('readPupil', { params: { pupilId: school.pupils.p0 ?? '' } });
    expect(page.checkIns).toMatchObject([{ id, tone: 'positive', reach: 'individual', mine: true }]);
    expect(page.own?.lastNoticedOn).toBe('2026-01-12');
    expect(page.unseenDays).toBe(0);
  });
});
