import { newId } from '@noticed/api/id';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../../support/builders.ts';
import type { Client } from '../../../support/client.ts';
import { canary, fillFor, pupilTables } from '../../../support/filled.ts';
import { engines, testWorld } from '../../../support/world.ts';

const received = { receivedOn: '2026-01-12', asker: 'parent', askerName: 'Mrs Ashdown' } as const;

async function opened(client: Client, personId: string, about: 'pupil' | 'staff' = 'pupil') {
  const { id } = await client.call('openAccessRequest', { body: { ...received, id: newId(), about, personId } });
  return { params: { requestId: id } };
}

async function packOf(client: Client, asked: { params: { requestId: string } }) {
  const answer = await fetch(`${client.address}/api/subject-access/${asked.params.requestId}/pack`, {
    headers: { cookie: `noticed=${client.token}` },
  });
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { html: text('records.html'), json: text('records.json'), names: Object.keys(files).sort() };
}

describe.each(engines)('the pack of a pupil, on %s', (engine) => {
  it('holds what stands in every column that is about them, unless the map names why not', async () => {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], lark: [] } });
    await school.give('lark', { role: 'head-teacher' });
    const hung = {
      ...{ personId: newId(), sessionId: newId(), checkInId: newId(), placementId: newId() },
      ...{ registerId: school.registers['9b'] ?? '', staffId: school.staff.osei ?? '' },
    };
    await test.database.transact({ schoolId: school.id, staffId: null }, (scope) => fillFor(scope, 'zpack', hung));
    const lark = await school.as('lark');
    const { html, json, names } = await packOf(lark, await opened(lark, hung.personId));
    expect(names).toEqual(['records.html', 'records.json']);
    const wanted = pupilTables.flatMap(({ table, pupil, columns }) =>
      pupil?.pack === 'in'
        ? Object.entries(columns).flatMap(([column, { form }]) =>
            ['internal', 'pupil', 'flag', 'count'].includes(form) ? [] : [canary('zpack', table, column)],
          )
        : [],
    );
    // Ids and days that the row needs are no canaries: the person, a register, a member of staff, a day.
    const written = new Set((await everyCanary(test, school.id)).match(/zpack\w+/g));
    const planted = wanted.filter((one) => written.has(one));
    expect(planted.length).toBeGreaterThan(60);
    expect(planted.filter((one) => !json.includes(one))).toEqual([]);
    expect(planted.filter((one) => !html.includes(one))).toEqual([]);
    for (const { what, why } of JSON.parse(json).notIncluded) expect(`${what}${why}`.length).toBeGreaterThan(20);
  });
});

/** All that stands in the tables of the map, as text. */
async function everyCanary(test: Awaited<ReturnType<typeof testWorld>>, schoolId: string): Promise<string> {
  const { statement } = await import('@noticed/api/store/database');
  const all = await test.database.read({ schoolId, staffId: null }, async (scope) => {
    const rows: unknown[] = [];
    for (const { table } of pupilTables)
      rows.push(...(await scope.all(statement(({ q, t }) => q.select().from(t[table] as never)))));
    return rows;
  });
  return JSON.stringify(all);
}

describe('a request for records', () => {
  async function fernhill() {
    const test = await testWorld();
    const school = await aSchool(test, { registers: [aRegister('9b')], staff: { osei: ['9b'], lark: [], swan: [] } });
    await school.give('lark', { role: 'head-teacher' });
    await school.give('swan', { role: 'safeguarding-lead' });
    const [amira = '', ben = ''] = [school.pupils.p0, school.pupils.p1];
    const osei = await school.as('osei');
    const note = 'Ben Ashdown and Chidi helped; Ben will again. Nan Rose rang <script>alert(1)</script>.';
    const moment = { practiceId: 'specific-praise', note };
    await osei.call('logCheckIn', { body: { ...moment, id: newId(), pupilIds: [amira] } });
    return { test, school, amira, ben, osei, lark: await school.as('lark'), swan: await school.as('swan') };
  }

  it('hides other pupils and what the releaser names, and runs nothing', async () => {
    const { amira, ben, lark, school } = await fernhill();
    const asked = await opened(lark, amira);
    const draft = await lark.call('readAccessRequest', asked);
    expect(draft.masked.map((one) => [one.name, one.places, one.hidden])).toEqual([
      ['Ben Ashdown', 1, true],
      ['Chidi Ashdown', 1, true],
    ]);
    expect([draft.request.month, draft.request.schoolDays]).toEqual(['2026-02-12', '2026-02-02']);
    const { html } = await packOf(lark, asked);
    expect(html).toContain('[another pupil] and [another pupil] helped; [another pupil] will again.');
    expect(html).toContain('Draft, not released');
    expect(html).not.toMatch(/<script|http:|https:/);
    const body = { version: draft.version, checked: [], leftOut: [] };
    await lark.call('saveAccessRequest', {
      ...asked,
      body: { ...body, staffNamed: false, shown: [school.pupils.p2 ?? ''], alsoHide: ['Nan Rose'] },
    });
    const after = await packOf(lark, asked);
    expect(after.html).toContain('[another pupil] and Chidi helped');
    expect(after.html).toContain('[hidden] rang');
    expect(after.html).not.toContain('Mx Osei');
    expect(after.json).toContain('a member of staff');
    expect((await packOf(lark, await opened(lark, ben))).json).not.toContain('Chidi');
  });

  it('is released in two steps after every check, and each file taken leaves its digest', async () => {
    const { amira, lark, test, school } = await fernhill();
    const asked = await opened(lark, amira);
    const { checks, version, sections } = await lark.call('readAccessRequest', asked);
    const early = await lark.send('moveAccessRequest', { ...asked, body: { version, to: 'checked' } });
    expect([early.status, early.problem.title.slice(0, 15)]).toEqual([409, 'Still to check:']);
    const [record] = sections.find((one) => one.heading === 'Check-ins')?.records ?? [];
    const checked = checks.map((one) => one.id);
    const leftOut = [{ id: record?.id ?? '', ground: 'serious-harm' as const }];
    const body = { version, checked, leftOut, staffNamed: true, shown: [], alsoHide: [] };
    await lark.call('saveAccessRequest', { ...asked, body });
    await lark.call('moveAccessRequest', { ...asked, body: { version: version + 1, to: 'checked' } });
    await lark.call('moveAccessRequest', { ...asked, body: { version: version + 2, to: 'released' } });
    const { html, json } = await packOf(lark, asked);
    expect(html).not.toContain('Draft, not released');
    expect(html).toContain('One record was left out');
    expect(json).not.toContain('helped');
    const late = await lark.send('saveAccessRequest', { ...asked, body: { ...body, version: version + 3 } });
    expect(late.status).toBe(409);
    await school.give('lark', { role: 'senior-leader' });
    const { events } = await (await school.as('lark')).call('listEvents', {});
    expect(events.filter((one) => one.what.startsWith('The pack as a ZIP'))).toHaveLength(1);
    test.setNow('2026-01-12T08:46:00.000Z');
    expect((await lark.send('moveAccessRequest', { ...asked, body: { version: 9, to: 'withdrawn' } })).status).toBe(
      403,
    );
  });

  it('about a member of staff is the head’s alone, hides every pupil, and is nobody’s own to release', async () => {
    const { lark, swan, school, osei, amira } = await fernhill();
    const staffId = school.staff.osei ?? '';
    const body = { ...received, id: newId(), about: 'staff' as const, personId: staffId };
    expect((await swan.send('openAccessRequest', { body })).status).toBe(404);
    const own = { ...body, id: newId(), personId: school.staff.lark ?? '' };
    expect((await lark.send('openAccessRequest', { body: own })).status).toBe(404);
    const asked = await opened(lark, staffId, 'staff');
    expect((await swan.send('readAccessRequest', asked)).status).toBe(404);
    expect((await swan.call('listAccessRequests', {})).requests).toEqual([]);
    const { json } = await packOf(lark, asked);
    expect(json).toContain('osei@fernhill.example');
    expect(json).toContain('[a pupil] and [a pupil] helped');
    expect(json).not.toContain('Amira');
    expect(json).not.toContain(osei.token ?? 'none');
    const conflict = { relation: ['conflict', amira] as ['conflict', string] };
    await school.give('swan', conflict);
    const again = await school.as('swan');
    expect((await again.send('openAccessRequest', { body: { ...body, about: 'pupil', personId: amira } })).status).toBe(
      404,
    );
  });
});
