import { buildDemoSchool } from '@noticed/api/demo/demo-school';
import { newId } from '@noticed/api/id';
import { type Actor, nobody } from '@noticed/api/store/database';
import { schoolById, schools, setSettings } from '@noticed/api/store/people/schools';
import { addRelation, addRole, allRelations } from '@noticed/api/store/people/staff';
import { roles } from '@noticed/shared/domain/people/staff';
import { aRegister, aSchool, type SchoolWish, type TestSchool } from '../builders.ts';
import type { Client } from '../client.ts';
import type { TestWorld } from '../product.ts';
import { renamePupils } from './odd-names.ts';
import type { Ids } from './screens.ts';

/** A school to look at, as somebody who holds every role in it. */
export interface Place {
  actor: Actor & { staffId: string };
  ids: Ids;
}

/** An id that nobody and nothing has. */
const noId = '00000000-0000-7000-8000-000000000000';
const none: Ids = {
  ...{ registerId: noId, pupilId: noId, sessionId: noId, heldId: noId, staffId: noId, importId: noId },
  ...{ requestId: noId, until: '2001-01-01' },
};
export const nothing = none;

async function everyRole(school: TestSchool): Promise<void> {
  for (const role of roles) await school.give('osei', { role });
  await school.give('osei', { relation: ['whole-school', 'school'] });
  await school.give('osei', { relation: ['leads-year', '9'] });
}

async function founded(product: TestWorld, wish: SchoolWish): Promise<{ school: TestSchool; client: Client }> {
  const school = await aSchool(product, wish);
  await everyRole(school);
  return { school, client: await school.as('osei') };
}

/** A school on its first day: one register, and nobody on it. */
export async function anEmptySchool(product: TestWorld): Promise<Place> {
  const wish = { name: 'New School', pupils: 0, registers: [aRegister('9b')], staff: { osei: ['9b'] } };
  const { school } = await founded(product, wish);
  const staffId = school.staff.osei ?? '';
  const ids = { ...none, registerId: school.registers['9b'] ?? '', staffId };
  return { actor: { schoolId: school.id, staffId }, ids };
}

/** Twelve pupils of whom something of every kind was written; with names that are not easy, where asked for. */
export async function aSmallSchool(product: TestWorld, odd = false): Promise<Place> {
  const registers = [aRegister('9b'), aRegister('9x/sc1', { kind: 'teaching' })];
  const staff = { osei: ['9b', '9x/sc1'], lark: ['9b'], stone: [] };
  const name = odd ? 'School of Names' : 'Fernhill School';
  const { school, client } = await founded(product, { name, pupils: 12, registers, staff });
  if (odd) await product.database.transact({ schoolId: school.id, staffId: null }, renamePupils);
  const staffId = school.staff.osei ?? '';
  const pupilIds = Array.from({ length: 12 }, (_, at) => school.pupils[`p${at}`] ?? '');
  const registerId = school.registers['9b'] ?? '';
  const written = await write(client, pupilIds, registerId);
  return { actor: { schoolId: school.id, staffId }, ids: { ...none, ...written, registerId, staffId } };
}

type Written = Pick<Ids, 'pupilId' | 'sessionId' | 'heldId' | 'importId' | 'requestId'>;

async function write(client: Client, pupilIds: readonly string[], registerId: string): Promise<Written> {
  const [pupilId = '', second = ''] = pupilIds;
  const phases = ['restore', 'maintain', 'establish'] as const;
  const changes = pupilIds.slice(0, 6).map((id, at) => ({ pupilId: id, to: phases[at % 3] ?? 'maintain', version: 0 }));
  await client.call('reviewRegister', { params: { registerId }, body: { id: newId(), changes, rest: 'unchanged' } });
  for (const practiceId of ['specific-praise', 'correction'])
    await client.call('logCheckIn', {
      body: { id: newId(), pupilIds: [pupilId, second], practiceId, note: 'In my view it helped.' },
    });
  const params = { pupilId };
  for (const part of ['works', 'interest'] as const)
    await client.call('writeProfile', { params, body: { id: newId(), part, words: 'Two minutes before the bell.' } });
  const sessionId = newId();
  await client.call('planSession', { body: { id: sessionId, pupilId, plannedOn: '2026-01-14', place: 'Room 4' } });
  const heldId = newId();
  const items = [{ id: newId(), what: 'Say good morning', owner: 'adult' as const, dueOn: '2026-01-12' }];
  const held = { id: heldId, heldOn: '2026-01-12', followUpOn: '2026-01-19', items };
  await client.call('recordSession', { params: { pupilId: second }, body: held });
  return { pupilId, sessionId, heldId, ...(await asked(client, pupilId)) };
}

/** A request for records, and a roster that was read and waits. */
async function asked(client: Client, pupilId: string): Promise<Pick<Ids, 'importId' | 'requestId'>> {
  const requestId = newId();
  const request = { id: requestId, about: 'pupil' as const, personId: pupilId, receivedOn: '2026-01-12' };
  await client.call('openAccessRequest', { body: { ...request, asker: 'parent', askerName: 'Mrs Ashdown' } });
  const bytes = 'Adm No,Forename,Surname,DOB,Year,Reg\n901,Rowan,Vale,01/02/2012,9,9B\n902,Noor,Vale,01/03/2012,9,9B';
  const { body } = await client.upload('previewImport', [{ name: 'pupils.csv', bytes }]);
  return { importId: body.id, requestId };
}

/** The demo school after a term and a half: three hundred pupils, and something on every page. */
export async function aFullSchool(product: TestWorld): Promise<Place> {
  // As the demo is built: what asks for a fresh sign-in is done by nobody who could show it.
  await buildDemoSchool({ ...product.world, demo: true });
  const school = (await product.database.read(nobody, (scope) => scope.all(schools))).at(-1);
  const schoolId = school?.id ?? '';
  const staffId = await giveEverything(product, schoolId);
  const client = await product.as({ schoolId, staffId });
  const { registers } = await client.call('listRegisters');
  const [own] = registers
    .filter((one) => one.mine)
    .sort((a, b) => Number(b.kind === 'tutor') - Number(a.kind === 'tutor'));
  const registerId = own?.id ?? '';
  const { pupils } = await client.call('readRegister', { params: { registerId } });
  const pupilId = [...pupils].sort((a, b) => b.flags.length - a.flags.length)[0]?.id ?? '';
  const { sessions } = await client.call('listSessions');
  const held = sessions.find((one) => one.stage === 'held') ?? sessions[0];
  const { halfTerms } = await client.call('listReleases');
  const until = halfTerms.find((one) => one.over)?.to ?? none.until;
  await client.send('releaseFigures', { params: { until } });
  const ids = { registerId, pupilId, staffId, until, sessionId: newId(), heldId: held?.id ?? noId };
  return { actor: { schoolId, staffId }, ids: { ...ids, ...(await asked(client, pupilId)) } };
}

/** The tutor whom the demo offers, with every role besides, and no second factor in the way. */
async function giveEverything(product: TestWorld, schoolId: string): Promise<string> {
  return product.database.transact({ schoolId, staffId: null }, async (scope) => {
    const staffId = (await scope.all(allRelations)).find((one) => one.kind === 'tutors')?.staffId ?? '';
    const dated = { staffId, from: '2025-09-02', to: null };
    for (const role of roles) await scope.run(addRole, { ...dated, id: newId(), role });
    const whole = { ...dated, kind: 'whole-school', target: 'school', imported: false };
    await scope.run(addRelation, { ...whole, id: newId() });
    const found = await scope.first(schoolById, { id: schoolId });
    await scope.run(setSettings, { settings: { ...(found?.settings as object), signIn: { secondFactor: false } } }); // written as an object above
    return staffId;
  });
}
