import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@noticed/api/id';
import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import type { Phase } from '@noticed/shared/domain/relationship/phase';
import { Client } from '../client.ts';
import { listenTo } from './listening.ts';
import type { Teacher } from './school.ts';
import type { Timings } from './timings.ts';

/** Where a browser goes, and where what it saw is written down. */
export interface Way {
  address: string;
  timings: Timings;
}

const phases: readonly Phase[] = ['establish', 'maintain', 'restore'];
/** Milliseconds between two placements: a register of thirty in the forty seconds that it is meant to take. */
const pace = 1_000;

/**
 * A teacher opens a register, as the page does with everything beside it, and places thirty pupils one after the other,
 * each saved as it is made. The page listens meanwhile, and reads the register again when it is told to.
 */
export async function sortRegister({ address, timings }: Way, teacher: Teacher, placements = 30): Promise<void> {
  const client = new Client(address, teacher.token);
  const params = { registerId: teacher.registerId };
  const open = () => timings.time('open a register', () => client.send('readRegister', { params }));
  const [register] = await Promise.all([
    open(),
    timings.time('who am I', () => client.send('readMe')),
    timings.time('list registers', () => client.send('listRegisters')),
    timings.time('list practices', () => client.send('listPractices')),
  ]);
  if (register?.status !== 200) return;
  const page = listenTo(client, params.registerId, {
    refused: (how) => timings.fail('listen', how),
    changed: () => timings.time('read it again', () => client.send('readRegister', { params })),
  });
  await place({ client, timings, page: register.body }, placements);
  await page.leave();
}

interface Sorting {
  client: Client;
  timings: Timings;
  page: RegisterPage;
}

async function place({ client, timings, page }: Sorting, placements: number): Promise<void> {
  const pupils = page.pupils.filter((one) => !one.objected).map(({ id, phase, version }) => ({ id, phase, version }));
  const began = performance.now();
  for (let at = 0; at < placements; at += 1) {
    const due = began + at * pace;
    await pause(Math.max(0, due - performance.now()));
    const pupil = pupils[at % pupils.length];
    if (!pupil) return;
    const to = phases[(phases.indexOf(pupil.phase as Phase) + 1) % phases.length] ?? 'maintain'; // not placed yet is none of them
    const rest = at + 1 === placements ? ('unchanged' as const) : ('not-looked-at' as const);
    const body = { id: newId(), changes: [{ pupilId: pupil.id, to, version: pupil.version }], rest };
    const params = { registerId: page.register.id };
    const saved = await timings.time('save a placement', () => client.send('reviewRegister', { params, body }), due);
    const [placed] = saved?.status === 200 ? saved.body.placements : [];
    Object.assign(pupil, placed && { phase: placed.to, version: placed.version });
  }
}
