import { countFailure } from '@noticed/api/http/session/guesses';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { engines, testWorld } from '../../../support/world.ts';

describe.each(engines)('one password tried on every account, on %s', (engine) => {
  it('is told once a window to those who look after accounts, and to nobody else, until they have seen to it', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: [], marsh: [] } });
    const elsewhere = await aSchool(test, { name: 'Elsewhere School', staff: { marsh: [] } });
    for (const one of [school, elsewhere]) await one.give('marsh', { role: 'data-manager' });
    const marsh = await school.as('marsh');
    const told = async (who = marsh) => (await who.call('listNotices')).notices;
    for (let at = 0; at < 29; at += 1) await countFailure(test.world, school.id);
    expect(await told()).toEqual([]);
    for (let at = 0; at < 5; at += 1) await countFailure(test.world, school.id);
    const [notice, ...more] = await told();
    expect(notice).toMatchObject({ kind: 'spray', pupil: null, on: '2026-01-12' });
    expect(more).toEqual([]);
    expect((await marsh.call('listEvents')).events[0]).toMatchObject({ kind: 'sign-in' });
    expect(await told(await school.as('osei'))).toEqual([]);
    expect(await told(await elsewhere.as('marsh'))).toEqual([]);
    await marsh.call('putAwayNotice', { params: { noticeId: notice?.id ?? '' } });
    expect(await told()).toEqual([]);
  });
});
