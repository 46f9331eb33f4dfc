import { newId } from '@noticed/api/id';
import { staffById, updateStaffRow } from '@noticed/api/store/people/staff';
import { describe, expect, it } from 'vitest';
import { fernhill, hand, held, planned } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

const item = (more: object = {}) => ({
  id: newId(),
  what: 'Say good morning',
  owner: 'adult',
  dueOn: '2026-01-16',
  ...more,
});

describe.each(engines)('a repair on %s', (engine) => {
  it('goes from plan to close: held, agreed, welcomed, followed up, placed by the adult and closed', async () => {
    const { later, osei, hale, p, s } = await fernhill(engine);
    const place = { adultId: s('osei'), place: 'Room 4', plannedAt: '10:30', adaptations: ['extra-time'] };
    const id = await planned(hale, p('p0'), place);
    const { page, send, move } = hand(hale, id);
    expect(await page()).toMatchObject({
      ...{ stage: 'planned', plannedOn: '2026-01-13', plannedAt: '10:30', place: 'Room 4', adult: 'Mx Osei' },
      ...{ facilitator: 'Mx Hale', adaptations: ['extra-time'], mine: false, betweenPupils: false },
    });
    await later('2026-01-13T10:50:00.000Z');
    const items = [item(), item({ owner: 'pupil', what: 'Sit at the front' })];
    const said = {
      words: { whatHappened: 'A quarrel about a seat.' },
      statement: 'I want to start again.',
      pictures: [],
    };
    expect(
      (await send('holdSession', { ...held, heldOn: '2026-01-13', followUpOn: '2026-01-20', items, narrative: said }))
        .status,
    ).toBe(200);
    expect(await page()).toMatchObject({
      stage: 'held',
      freshStartOn: '2026-01-14',
      items: [{ owner: 'Mx Osei' }, { owner: 'Amira Ashdown' }],
    });
    await later('2026-01-14T08:40:00.000Z');
    expect((await send('welcomePupil', { on: '2026-01-14' })).status).toBe(200);
    await later('2026-01-20T12:00:00.000Z');
    expect((await move('follow-up', { outcome: 'mended' })).status).toBe(200);
    const tooEarly = await move('close');
    expect([tooEarly.status, tooEarly.problem.title]).toEqual([
      409,
      '2 items are still open: end each as done, or abandoned with why.',
    ]);
    const [first, second] = (await page()).items;
    const settle = async (itemId: string, body: object) =>
      hale.send('settleItem', {
        params: { sessionId: id, itemId },
        body: { version: (await page()).version, ...body } as never,
      });
    expect((await settle(first?.id ?? '', { status: 'done' })).status).toBe(200);
    const why = await settle(second?.id ?? '', { status: 'abandoned' });
    expect(why.problem.fields).toEqual([{ path: 'why', message: 'Say why it was abandoned.' }]);
    expect((await settle(second?.id ?? '', { status: 'abandoned', why: 'New seating plan' })).status).toBe(200);
    const own = hand(osei, id);
    expect(await own.page()).toMatchObject({ mine: true, placed: false, phase: 'unsorted' });
    const placement = {
      id: newId(),
      relationshipVersion: (await own.page()).relationshipVersion,
      to: 'maintain' as const,
    };
    expect(await osei.call('placeAfterSession', { params: { sessionId: id }, body: placement })).toMatchObject({
      to: 'maintain',
    });
    expect(await own.page()).toMatchObject({ placed: true, phase: 'maintain' });
    expect((await move('close')).body).toMatchObject({ stage: 'closed' });
    expect((await page()).moves.map((one) => [one.move, one.by])).toEqual([
      ...[
        ['plan', 'Mx Hale'],
        ['hold', 'Mx Hale'],
        ['follow-up', 'Mx Hale'],
        ['close', 'Mx Hale'],
      ],
    ]);
  });

  it('leaves the phase where the adult put it, whatever the outcome, and lets nobody else place it', async () => {
    const { later, school, osei, hale, p, s } = await fernhill(engine);
    const registerId = school.registers['9b'] ?? '';
    const changes = [{ pupilId: p('p0'), to: 'restore' as const, version: 0 }];
    await osei.call('reviewRegister', {
      params: { registerId },
      body: { id: newId(), changes, rest: 'not-looked-at' },
    });
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    await hand(hale, id).send('holdSession', held);
    await later('2026-01-19T12:00:00.000Z');
    await hand(hale, id).move('follow-up', { outcome: 'mended' });
    const page = await hand(osei, id).page();
    expect(page).toMatchObject({ phase: 'restore', proposal: { to: 'maintain' } });
    const body = { id: newId(), relationshipVersion: page.relationshipVersion, to: 'maintain' as const };
    expect((await hale.send('placeAfterSession', { params: { sessionId: id }, body })).status).toBe(404);
    const late = { ...body, id: newId(), relationshipVersion: 0 };
    expect((await osei.send('placeAfterSession', { params: { sessionId: id }, body: late })).status).toBe(409);
    expect((await hand(osei, id).page()).phase).toBe('restore');
  });

  it('offers a next step when it did not hold', async () => {
    const { hale, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    await hand(hale, id).send('holdSession', held);
    await hand(hale, id).move('follow-up', { outcome: 'worse' });
    expect((await hand(hale, id).page()).nextSteps).toContain('Let an adult whom they get on with sit in.');
  });

  it('needs no plan: a date, who, and participation are enough', async () => {
    const { osei, p } = await fernhill(engine);
    const id = newId();
    const body = {
      id,
      heldOn: '2026-01-12',
      followUpOn: null,
      participation: { pupil: 'partly', partner: 'agreed' } as const,
    };
    await osei.call('recordSession', { params: { pupilId: p('p0') }, body });
    expect(await hand(osei, id).page()).toMatchObject({
      stage: 'held',
      plannedOn: null,
      participation: { pupil: 'partly' },
    });
    const pupil = await osei.call('readPupil', { params: { pupilId: p('p0') } });
    expect(pupil.lastNoticed).toMatchObject({ on: '2026-01-12', adult: 'Mx Osei' });
  });

  it('respects “not today” from either: it waits, and is never late', async () => {
    const { later, hale, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    const { page, send } = hand(hale, id);
    expect((await send('checkReadiness', { who: 'pupil', answer: 'ready' })).body).toMatchObject({ stage: 'planned' });
    expect((await send('checkReadiness', { who: 'partner', answer: 'not-today' })).body).toMatchObject({
      stage: 'deferred',
    });
    await later('2026-01-14T09:00:00.000Z');
    expect(await page()).toMatchObject({
      overdue: false,
      readiness: [{ answer: 'ready' }, { answer: 'not-today', by: 'Mx Hale' }],
    });
    const agenda = await hale.call('readAgenda');
    expect([agenda.overdue, agenda.deferred.map((one) => one.id)]).toEqual([[], [id]]);
  });

  it('is kept under both pupils when it is between two, and moves no phase', async () => {
    const { school, osei, p } = await fernhill(engine);
    const id = newId();
    const body = { id, pupilId: p('p0'), otherPupilId: p('p1'), plannedOn: '2026-01-13' };
    await osei.call('planSession', { body });
    expect(await hand(osei, id).page()).toMatchObject({
      betweenPupils: true,
      adult: 'Ben Ashdown',
      otherPupil: { id: p('p1') },
      mine: false,
    });
    await hand(osei, id).send('holdSession', { ...held, items: [item({ owner: 'other-pupil' })] });
    expect((await hand(osei, id).page()).items).toMatchObject([{ owner: 'Ben Ashdown' }]);
    const relationship = { id: newId(), relationshipVersion: 0, to: 'maintain' as const };
    expect((await osei.send('placeAfterSession', { params: { sessionId: id }, body: relationship })).status).toBe(409);
    const ben = await osei.call('readPupil', { params: { pupilId: p('p1') } });
    expect(ben.repairs.map((one) => one.id)).toEqual([id]);
    const strange = await (await school.as('lark')).send('planSession', { body: { ...body, id: newId() } });
    expect(strange.status).toBe(404);
  });

  it('lets one of two who close at once win, and tells the other how it stands', async () => {
    const { osei, hale, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    await hand(hale, id).send('holdSession', held);
    await hand(hale, id).move('follow-up', { outcome: 'mended' });
    const { version } = await hand(hale, id).page();
    const close = { params: { sessionId: id }, body: { version, move: 'close' as const } };
    const answers = await Promise.all([hale.send('moveSession', close), osei.send('moveSession', close)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const lost = answers.find((one) => one.status === 409)?.problem;
    expect(lost).toMatchObject({
      title: expect.stringMatching(/Somebody else changed this session/),
      current: { stage: 'closed', version: version + 1 },
    });
  });

  it('says everything that is wrong with a holding at once, and keeps nothing of it', async () => {
    const { hale, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    const wrong = {
      ...{ heldOn: '2026-02-01', followUpOn: '2026-01-01', participation: { pupil: 'declined', partner: 'agreed' } },
      items: [item({ dueOn: '2025-12-01' }), item({ owner: 'other-pupil' })],
    };
    const { status, problem } = await hand(hale, id).send('holdSession', wrong);
    expect(status).toBe(400);
    expect(problem.fields?.map((one) => one.path)).toEqual([
      ...['heldOn', 'followUpOn', 'participation.pupil', 'items.0.dueOn', 'items.1.dueOn', 'items.1.owner'],
    ]);
    const nobody = await hand(hale, id).send('holdSession', {
      ...held,
      items: [{ id: newId(), what: 'x', dueOn: '2026-01-16' }],
    });
    expect(nobody.problem.fields).toEqual([{ path: 'items.0.owner', message: 'Say who will do it.' }]);
    expect((await hand(hale, id).page()).stage).toBe('planned');
  });

  it('refuses a plan for yesterday, with a stranger, or with nobody who works here', async () => {
    const { hale, p, s } = await fernhill(engine);
    const ask = (more: object) =>
      hale.send('planSession', {
        body: { id: newId(), pupilId: p('p0'), adultId: s('osei'), plannedOn: '2026-01-13', ...more },
      });
    expect((await ask({ plannedOn: '2026-01-09' })).problem.title).toBe(
      'A session cannot be planned for a day that is over.',
    );
    expect((await ask({ adultId: s('moss') })).problem.fields?.[0]?.path).toBe('adultId');
    expect((await ask({ facilitatorId: 'nobody' })).problem.fields?.[0]?.path).toBe('facilitatorId');
    expect((await ask({ otherPupilId: p('p0'), adultId: undefined })).problem.fields?.[0]?.path).toBe('otherPupilId');
    expect((await ask({ plannedAt: '25:00' })).problem.fields?.[0]?.message).toMatch(/HH:MM/);
    expect((await hale.call('listSessions')).sessions).toEqual([]);
  });

  it('is not there for the head of another year', async () => {
    const { school, hale, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    const moss = await school.as('moss');
    expect((await moss.send('readSession', { params: { sessionId: id } })).status).toBe(404);
    expect((await moss.call('listSessions')).sessions).toEqual([]);
    expect((await moss.call('readAgenda')).lists).toEqual([]);
  });

  it('suggests who has the good relationship, and what used to help', async () => {
    const { school, hale, osei, p, s } = await fernhill(engine);
    const registerId = school.registers['9b'] ?? '';
    const changes = [{ pupilId: p('p0'), to: 'maintain' as const, version: 0 }];
    await osei.call('reviewRegister', {
      params: { registerId },
      body: { id: newId(), changes, rest: 'not-looked-at' },
    });
    await planned(hale, p('p0'), { adultId: s('lark'), plannedAt: '10:30', adaptations: ['visual-supports'] });
    const planning = await hale.call('readPlanning', { params: { pupilId: p('p0') } });
    expect(planning.sitIn).toEqual([{ id: s('osei'), name: 'Mx Osei' }]);
    expect(planning.adaptations).toEqual(['visual-supports']);
    expect(planning.adults.map((one) => one.name)).toEqual(['Mx Lark', 'Mx Osei']);
    const own = await osei.call('readPlanning', { params: { pupilId: p('p0') } });
    expect(own.adults[0]).toMatchObject({ name: 'Mx Osei', mine: true });
  });

  it('says what speaks against a day without naming another pupil', async () => {
    const { hale, p, s } = await fernhill(engine);
    await planned(hale, p('p1'), { adultId: s('lark'), plannedAt: '10:30' });
    const clashes = async (query: object) =>
      (await hale.call('findClashes', { params: { pupilId: p('p0') }, query: query as never })).clashes; // any of its parts
    expect(await clashes({ plannedOn: '2026-01-13', plannedAt: '10:45', adultId: s('lark') })).toEqual([
      'Mx Lark has another session on that day at 10:30.',
    ]);
    expect(await clashes({ plannedOn: '2026-01-13', plannedAt: '12:00', adultId: s('lark') })).toEqual([]);
    expect(await clashes({ plannedOn: '2026-01-17' })).toEqual(['The school is closed on that day.']);
  });

  it('lays out the week by day and list, with follow-ups, fresh starts and what was agreed', async () => {
    const { later, hale, p, s } = await fernhill(engine);
    const coming = await planned(hale, p('p1'), { adultId: s('osei'), plannedOn: '2026-01-15', plannedAt: '09:00' });
    const done = await planned(hale, p('p0'), { adultId: s('osei') });
    await hand(hale, done).send('holdSession', {
      ...held,
      followUpOn: '2026-01-16',
      items: [item({ dueOn: '2026-01-13' })],
    });
    await later('2026-01-14T08:40:00.000Z');
    const week = await hale.call('readAgenda');
    expect([week.from, week.to, week.lists]).toEqual([
      '2026-01-12',
      '2026-01-18',
      [
        { id: 'form 9B', name: '9B' },
        { id: 'year 9', name: 'Year 9' },
      ],
    ]);
    const of = (day: string) => week.days.find((one) => one.day === day);
    expect(of('2026-01-15')?.planned.map((one) => one.id)).toEqual([coming]);
    expect(of('2026-01-13')?.freshStarts).toMatchObject([{ id: done, welcomed: false }]);
    expect(of('2026-01-16')?.followUps.map((one) => one.id)).toEqual([done]);
    expect(week.itemsDue).toMatchObject([{ what: 'Say good morning', owner: 'Mx Osei' }]);
    expect(week.days.map((one) => one.day)).toEqual([
      '2026-01-12',
      '2026-01-13',
      '2026-01-14',
      '2026-01-15',
      '2026-01-16',
    ]);
    expect(
      (await hale.call('readAgenda', { query: { list: 'form 9C' } as never })).days.flatMap((one) => one.planned),
    ).toEqual([]);
  });

  it('passes what somebody who left still owed to whoever takes over', async () => {
    const { test, school, hale, later, p, s } = await fernhill(engine);
    const id = await planned(hale, p('p0'), { adultId: s('lark'), facilitatorId: s('lark') });
    await hand(hale, id).send('holdSession', { ...held, items: [item({ owner: 'adult' }), item({ owner: 'pupil' })] });
    await test.database.transact(school.actor('hale'), async (scope) => {
      const lark = await scope.first(staffById, { id: s('lark') });
      await scope.run(updateStaffRow, { ...lark, leftOn: '2026-01-12' });
    });
    await later('2026-01-13T09:00:00.000Z');
    const change = (facilitatorId: string) => hand(hale, id).send('changeSession', { facilitatorId });
    expect((await change(s('lark'))).problem.fields?.[0]?.path).toBe('facilitatorId');
    expect((await change(s('hale'))).status).toBe(200);
    const page = await hand(hale, id).page();
    expect([page.facilitator, ...page.items.map((one) => one.owner)]).toEqual(['Mx Hale', 'Mx Hale', 'Amira Ashdown']);
  });
});
