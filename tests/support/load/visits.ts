import { newId } from '@noticed/api/id';
import { leader, tokenOf } from '@noticed/bench/made/filled';
import { oneOf } from '../chance.ts';
import { Client } from '../client.ts';
import { renamed } from './copy-school.ts';
import type { Timings } from './timings.ts';
import { largest, manager, refOf, schoolsInTrust, usual } from './trust.ts';

type Random = () => number;

/** A browser somewhere in the trust, and what its reader has before them. */
interface Reader {
  client: Client;
  registerId: string;
  pupilId: string;
}

/** A browser of some teacher, the leader or the manager of some school, on whichever process the proxy chose. */
function someone(addresses: readonly string[], random: Random, staffId?: string): Reader {
  const place = Math.floor(random() * schoolsInTrust);
  const { facts } = place === 0 ? largest : usual;
  const ref = refOf(place);
  // The first two schools have their own ids, the others are copies.
  const named = place < 2 ? (id: string) => id : renamed(ref);
  const { adultId, registerId } = oneOf(
    facts.teaching.filter((one) => staffId === undefined || one.adultId === staffId),
    random,
  );
  const { pupilId } = oneOf(
    facts.memberships.filter((one) => one.registerId === registerId),
    random,
  );
  const client = new Client(oneOf(addresses, random), tokenOf(adultId, ref));
  return { client, registerId: named(registerId), pupilId: named(pupilId) };
}

/** A page of the product by its name: who opens it, how often beside the others, and what it asks for first. */
interface Visit {
  page: string;
  often: number;
  who?: string;
  ask: (reader: Reader, random: Random) => Promise<{ status: number }>;
}

const years = ['7', '8', '9', '10', '11'];

/** Every main page, as often as a school opens it: registers most, groups and trends by its leader, the trail by its manager. */
const visits: readonly Visit[] = [
  { page: 'Today', often: 20, ask: ({ client }) => client.send('readToday') },
  { page: 'registers', often: 10, ask: ({ client }) => client.send('listRegisters') },
  {
    page: 'a register',
    often: 25,
    ask: ({ client, registerId }) => client.send('readRegister', { params: { registerId } }),
  },
  { page: 'a pupil', often: 12, ask: ({ client, pupilId }) => client.send('readPupil', { params: { pupilId } }) },
  { page: 'finding a pupil', often: 8, ask: ({ client }) => client.send('findPupils', { query: { text: 'Amira' } }) },
  { page: 'sessions', often: 3, ask: ({ client }) => client.send('listSessions') },
  { page: 'agenda', often: 3, ask: ({ client }) => client.send('readAgenda') },
  { page: 'notices', often: 3, ask: ({ client }) => client.send('listNotices') },
  {
    page: 'logging a moment',
    often: 12,
    ask: ({ client, pupilId }) =>
      client.send('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise' } }),
  },
  {
    page: 'seating',
    often: 2,
    ask: ({ client, registerId }) => client.send('readSeating', { params: { registerId } }),
  },
  { page: 'overview', often: 2, who: leader, ask: ({ client }) => client.send('readOverview') },
  {
    page: 'figures by SEN',
    often: 2,
    who: leader,
    ask: ({ client }) => client.send('readGroupFigures', { query: { by: 'sen' } }),
  },
  { page: 'phase mix', often: 2, who: leader, ask: ({ client }) => client.send('readPhaseMix') },
  { page: 'comparison', often: 2, who: leader, ask: ({ client }) => client.send('compareGroups') },
  {
    page: 'movement',
    often: 1,
    who: leader,
    ask: ({ client }) => client.send('readMovement', { query: { by: 'sen' } }),
  },
  {
    page: 'a group',
    often: 1,
    who: leader,
    ask: ({ client }, random) => client.send('readGroup', { query: { by: 'year', group: oneOf(years, random) } }),
  },
  {
    page: 'pupils of a group',
    often: 2,
    who: leader,
    ask: ({ client }, random) =>
      client.send('listGroupPupils', { query: { by: 'year', group: oneOf(years, random), measure: 'invisible' } }),
  },
  { page: 'staff', often: 1, who: manager, ask: ({ client }) => client.send('listStaff') },
  { page: 'the trail', often: 1, who: manager, ask: ({ client }) => client.send('listEvents') },
  { page: 'status', often: 1, who: manager, ask: ({ client }) => client.send('readStatus') },
];

const bag = visits.flatMap((one) => Array.from({ length: one.often }, () => one));

/** Somebody opens some page somewhere in the trust. */
export async function visit(addresses: readonly string[], timings: Timings, random: Random): Promise<void> {
  const { page, who, ask } = oneOf(bag, random);
  const reader = someone(addresses, random, who);
  await timings.time(page, () => ask(reader, random));
}

/** Every page once in every school, so that nothing is measured that only happens after a restart. */
export async function openEverything(addresses: readonly string[], timings: Timings, random: Random): Promise<void> {
  for (const address of addresses)
    for (const { page, who, ask } of visits)
      await timings.time(page, () => ask(someone([address], random, who), random));
}

/** Two teachers of one register of the largest school, each on a process of their own. */
export function colleagues([one = '', other = '']: readonly string[]): [Reader, Reader] {
  const registerId = largest.facts.registers[0]?.id ?? '';
  const [first, second] = largest.facts.teaching.filter((each) => each.registerId === registerId);
  const pupilId = largest.facts.memberships.find((each) => each.registerId === registerId)?.pupilId ?? '';
  const at = (address: string, adultId = '') => ({
    ...{ client: new Client(address, tokenOf(adultId, refOf(0))), registerId, pupilId },
  });
  return [at(one, first?.adultId), at(other, second?.adultId)];
}
