import { setTimeout as pause } from 'node:timers/promises';
import { rosterHash } from '@noticed/api/import/plan/hash';
import { nobody } from '@noticed/api/store/database';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import type { TestWorld } from '../../../support/product.ts';
import { engines, testWorld } from '../../../support/world.ts';

const headings = 'Admission number,Legal forename,Legal surname,Date of birth,Year,Tutor group,House';
const list = (...rows: string[]) => [{ name: 'pupils.csv', bytes: [headings, ...rows].join('\n') }];
const amira = '1001,Amira,Larkspur,14/03/2012,9,9X,Oak';
const ben = '1002,Ben,Marsh,05/11/2011,9,9X,Elm';
const chidi = '1003,Chidi,Rowan,01/02/2012,9,9Y,Elm';
const others = Array.from(
  { length: 8 },
  (_, at) => `20${at + 10},Pupil,Number ${String.fromCharCode(65 + at)},02/0${at + 1}/2012,9,9Z,Oak`,
);
const everybody = [amira, ben, chidi, ...others];

/** A school with a data manager, a head and a second leader, and the first list applied. */
async function started(test: TestWorld) {
  const school = await aSchool(test, { pupils: 0, registers: [], staff: { osei: [], stone: [], reed: [] } });
  await school.give('osei', { role: 'data-manager' });
  await school.give('stone', { role: 'senior-leader' });
  await school.give('reed', { role: 'senior-leader' });
  const manager = await school.as('osei');
  const bring = async (...rows: string[]) => (await manager.upload('previewImport', list(...rows))).body;
  const apply = (importId: string) => manager.send('applyImport', { params: { importId } });
  const first = await bring(...everybody);
  await apply(first.id);
  const hash = () =>
    test.database.read(nobody, (scope) => rosterHash(scope.as({ schoolId: school.id, staffId: null })));
  return { school, manager, bring, apply, hash, first };
}

describe.each(engines)('a roster on %s', (engine) => {
  it('is previewed by name and field by field before anything is kept', async () => {
    const { manager, bring, hash } = await started(await testWorld(engine));
    const before = await hash();
    const preview = await bring(amira.replace('Oak', 'Ash').replace('9X', '9Y'), ...everybody.slice(1));
    const { lines } = await manager.call('listImportLines', { params: { importId: preview.id }, query: {} });
    expect(lines.map(({ change, name, fields }) => ({ change, name, fields }))).toEqual([
      { change: 'changed', name: 'Amira Larkspur', fields: [{ label: 'House', was: 'Oak', becomes: 'Ash' }] },
      { change: 'moved', name: 'Amira Larkspur', fields: [{ label: 'tutor group', was: '9X', becomes: '9Y' }] },
    ]);
    expect(await hash()).toBe(before);
  });

  it('is searched by name, register or value', async () => {
    const { manager, first } = await started(await testWorld(engine));
    const fresh = (
      await manager.upload(
        'previewImport',
        list(...everybody.slice(0, 9), '3001,Zoë,Éclair,01/01/2012,9,9X,Oak', ...everybody.slice(9)),
      )
    ).body;
    const found = await manager.call('listImportLines', { params: { importId: fresh.id }, query: { find: 'zoe ecl' } });
    expect(found.lines.map((one) => one.name)).toEqual(['Zoë Éclair']);
    expect(first.changes.pupils.added).toBe(11);
  });

  it('archives who has left and gives a returner the same page back', async () => {
    const { school, manager, bring, apply } = await started(await testWorld(engine));
    const leave = await bring(...everybody.slice(1));
    expect(leave.lines).toContainEqual({ what: 'pupil', change: 'leaving', count: 1 });
    await apply(leave.id);
    const back = await bring(...everybody);
    expect(back.lines).toContainEqual({ what: 'pupil', change: 'returning', count: 1 });
    await apply(back.id);
    const again = await bring(...everybody);
    expect(again.lines).toEqual([]);
    expect(school.id).not.toBe('');
    expect((await manager.call('listImports')).imports.filter((one) => one.state === 'applied')).toHaveLength(3);
  });

  it('is taken back to the hash before, once', async () => {
    const { manager, bring, apply, hash } = await started(await testWorld(engine));
    const before = await hash();
    const { id } = await bring(
      amira.replace('Oak', 'Ash'),
      ...everybody.slice(1),
      '3001,Zoë,Quill,01/01/2012,9,9W,Oak',
    );
    expect((await apply(id)).status).toBe(200);
    expect(await hash()).not.toBe(before);
    const undone = await manager.call('undoImport', { params: { importId: id } });
    expect(undone.undoneAt).not.toBeNull();
    expect(await hash()).toBe(before);
    expect((await manager.send('undoImport', { params: { importId: id } })).status).toBe(409);
    expect((await apply(id)).status).toBe(409);
  });

  it('is not taken back over newer work', async () => {
    const { manager, bring, apply, hash } = await started(await testWorld(engine));
    const one = await bring(amira.replace('Oak', 'Ash'), ...everybody.slice(1));
    await apply(one.id);
    await apply((await bring(amira.replace('Oak', 'Elm'), ...everybody.slice(1))).id);
    const before = await hash();
    const refused = await manager.send('undoImport', { params: { importId: one.id } });
    expect(refused.status).toBe(409);
    expect(refused.problem.title).toContain('changed since');
    expect(await hash()).toBe(before);
  });

  it('asks who a pupil is when admission number and name point at two, and waits for the answer', async () => {
    const { manager, bring, apply } = await started(await testWorld(engine));
    // Ben's number with Amira's name and day of birth: the file was sorted by one column only.
    const preview = await bring(...everybody.slice(1), '4001,Amira,Larkspur,14/03/2012,9,9X,Oak');
    const [question] = preview.questions;
    expect(question).toMatchObject({ name: 'Amira Larkspur', why: 'same-name', answered: false });
    expect((await apply(preview.id)).status).toBe(409);
    const pupilId = question?.candidates[0]?.pupilId ?? '';
    const bad = await manager.send('answerImport', {
      params: { importId: preview.id },
      body: { answers: [{ question: question?.id ?? '', pupilId: 'somebody-else' }] },
    });
    expect(bad.status).toBe(400);
    const answered = await manager.call('answerImport', {
      params: { importId: preview.id },
      body: { answers: [{ question: question?.id ?? '', pupilId }] },
    });
    expect(answered.changes.pupils).toMatchObject({ added: 0, archived: 0 });
    expect((await apply(preview.id)).status).toBe(200);
  });

  it('needs a second leader’s typed word when more than one in five would leave', async () => {
    const { school, bring, apply, hash } = await started(await testWorld(engine));
    const before = await hash();
    const preview = await bring(...everybody.slice(0, 6));
    expect(preview.guard).toEqual(['5 of 11 pupils would leave: more than one in five.']);
    expect((await apply(preview.id)).status).toBe(409);
    expect(await hash()).toBe(before);
    const leader = await school.as('stone');
    const params = { importId: preview.id };
    const waiting = await leader.call('readApproval', { params, query: {} });
    expect(waiting.leaving.lines).toHaveLength(5);
    expect((await leader.send('approveImport', { params, body: { typed: 'yes' } })).status).toBe(400);
    await leader.call('approveImport', { params, body: { typed: 'fernhill school' } });
    expect((await apply(preview.id)).status).toBe(200);
  });

  it('is never approved by whoever made it', async () => {
    const { school, bring, apply } = await started(await testWorld(engine));
    await school.give('osei', { role: 'senior-leader' });
    const preview = await bring(...everybody.slice(0, 6));
    const own = await school.as('osei');
    const refused = await own.send('approveImport', {
      params: { importId: preview.id },
      body: { typed: 'Fernhill School' },
    });
    expect(refused.status).toBe(403);
    expect((await apply(preview.id)).status).toBe(409);
  });

  it('remembers what the columns of a file mean for the next one of its shape', async () => {
    const { manager } = await started(await testWorld(engine));
    const file = [{ name: 'odd.csv', bytes: 'Adm No,Forename,Surname,Gruppe\n1001,Amira,Larkspur,9X\n' }];
    const [read] = (await manager.upload('previewImport', file)).body.files;
    expect(read?.columns.find((one) => one.heading === 'Gruppe')?.field).toBeNull();
    const columns = (read?.columns ?? []).map(({ heading, field }) => ({
      heading,
      field: heading === 'Gruppe' ? 'tutorGroup' : field,
    }));
    const params = { shape: read?.shape ?? '' };
    await manager.call('keepMapping', { params, body: { columns, blankMeans: 'no', dateOrder: null } });
    const [again] = (await manager.upload('previewImport', file)).body.files;
    expect(again).toMatchObject({ remembered: true, blankMeans: 'no' });
    expect(again?.columns.find((one) => one.heading === 'Gruppe')).toMatchObject({
      field: 'tutorGroup',
      because: 'mapping',
    });
  });

  it('takes a year on, lets the last year leave and ends last year’s classes', async () => {
    const test = await testWorld(engine);
    const { school } = await started(test);
    test.setNow('2026-09-01T08:00:00.000Z');
    const manager = await school.as('osei');
    const preview = await manager.call('prepareRollover', { body: { forms: 'keep', lastYear: '11' } });
    expect(preview.lines).toContainEqual({ what: 'pupil', change: 'changed', count: 11 });
    await manager.call('applyImport', { params: { importId: preview.id } });
    const pupils = await manager.send('exportRoster', { params: { list: 'pupils' }, query: {} });
    expect(pupils.text).toContain('Amira,Larkspur,,,2012-03-14,10,Oak');
  });
});

describe('a roster', () => {
  it('goes out as CSV and XLSX and comes in again as it was', async () => {
    const { manager } = await started(await testWorld());
    for (const as of ['csv', 'xlsx'] as const) {
      const params = { list: 'registers' as const };
      const url = `${manager.address}/api/exports/roster/${params.list}?as=${as}`;
      const file = await fetch(url, { headers: { cookie: `noticed=${manager.token}` } });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const preview = (await manager.upload('previewImport', [{ name: `again.${as}`, bytes }])).body;
      expect(preview.changes.pupils).toMatchObject({ added: 0, archived: 0 });
      expect(preview.lines.filter((one) => one.change !== 'changed')).toEqual([]);
    }
  });

  it('goes out without a formula that runs, and the name is whole again when it comes in', async () => {
    const { manager, bring, apply } = await started(await testWorld());
    await apply((await bring(...everybody, '5001,=cmd(),Rowan,01/01/2012,9,9X,@Oak')).id);
    const file = await manager.send('exportRoster', { params: { list: 'pupils' }, query: {} });
    expect(file.text).toContain("'=cmd()");
    expect(file.text).not.toMatch(/(^|,)[=@]/m);
    const again = (await manager.upload('previewImport', [{ name: 'again.csv', bytes: file.text }])).body;
    expect(again.changes.pupils.added).toBe(0);
    const { lines } = await manager.call('listImportLines', { params: { importId: again.id }, query: {} });
    expect(lines.filter((one) => one.what === 'pupil')).toEqual([]);
  });

  it('stops being read when its data manager does not want to wait, and nobody else can stop it', async () => {
    const { school, manager } = await started(await testWorld());
    await school.give('stone', { role: 'data-manager' });
    const other = await school.as('stone');
    const params = { readingId: 'a-long-list' };
    const many = Array.from({ length: 60_000 }, (_, at) => `${90_000 + at},Pupil,Rowan ${at},02/03/2012,9,9X,Oak`);
    const reading = manager.upload('previewImport', list(...many), {
      query: { format: 'csv', reading: params.readingId },
    });
    while ((await manager.call('readReading', { params })).share === null) await pause(10);
    expect(await other.call('stopReading', { params })).toEqual({ stopped: false });
    expect(await manager.call('stopReading', { params })).toEqual({ stopped: true });
    const stopped = await reading;
    expect(stopped.status).toBe(409);
    expect(stopped.problem.title).toBe('The reading was stopped. Nothing was changed.');
  });

  it('is no business of a teacher', async () => {
    const { school, first } = await started(await testWorld());
    const teacher = await school.as('reed');
    const params = { importId: first.id };
    for (const status of [
      (await teacher.send('applyImport', { params })).status,
      (await teacher.send('listImportLines', { params })).status,
      (await teacher.send('undoImport', { params })).status,
      (await teacher.send('exportRoster', { params: { list: 'pupils' } })).status,
    ])
      expect(status).toBe(403);
  });
});
