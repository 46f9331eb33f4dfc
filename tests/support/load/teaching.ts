import { newId } from '@noticed/api/id';
import { chance, oneOf } from '../chance.ts';
import { Client } from '../client.ts';
import { arrivals } from './arrivals.ts';
import type { Way } from './lesson.ts';
import type { Teacher } from './school.ts';

type Visit = (client: Client, way: Way, teacher: Teacher) => Promise<unknown>;

/** What staff do between lessons, as often as it stands here: mostly looking, a moment logged now and then. */
const visits: readonly Visit[] = [
  (client, { timings }, { registerId }) =>
    timings.time('open a register', () => client.send('readRegister', { params: { registerId } })),
  (client, { timings }, { registerId }) =>
    timings.time('open a register', () => client.send('readRegister', { params: { registerId } })),
  (client, { timings }) => timings.time('today', () => client.send('readToday')),
  (client, { timings }) => timings.time('list registers', () => client.send('listRegisters')),
  (client, { timings }, { pupilIds: [pupilId = ''] }) =>
    timings.time('open a pupil', () => client.send('readPupil', { params: { pupilId } })),
  (client, { timings }) => timings.time('find a pupil', () => client.send('findPupils', { query: { text: 'Amira' } })),
  (client, { timings }, { pupilIds }) =>
    timings.time('log a moment', () =>
      client.send('logCheckIn', {
        body: { id: newId(), pupilIds: pupilIds.slice(-1), practiceId: 'specific-praise' },
      }),
    ),
];

/**
 * A staff room: so many visits a second until it is told to stop, each by somebody else and when it is due, whether or not
 * the one before was answered.
 */
export function teaching(way: Way, teachers: readonly Teacher[], aSecond: number): () => Promise<void> {
  const random = chance(1_105);
  return arrivals(aSecond, () => {
    const teacher = oneOf(teachers, random);
    return oneOf(visits, random)(new Client(way.address, teacher.token), way, teacher);
  });
}
