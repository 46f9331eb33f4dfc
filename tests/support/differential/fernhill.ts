import { change } from '@noticed/api/store/database';
import { aRegister, type SchoolWish, type TestSchool } from '../builders.ts';
import type { TestWorld } from '../product.ts';
import { idsFrom } from './ids.ts';
import type { Pair } from './pair.ts';

/** Whose turn it is, and what is known of the school: what was made in it, so that later steps can come back to it. */
export interface Course {
  pair: Pair;
  random: () => number;
  who: string;
  /** Ids as a browser makes them. */
  id: () => string;
  school: TestSchool;
  made: Record<'checkIns' | 'reviews' | 'sessions' | 'entries' | 'placements', Made[]>;
}

export interface Made {
  id: string;
  by: string;
}

export const people = ['osei', 'lark', 'hale', 'byrne', 'noor'] as const;

const wish: SchoolWish = {
  pupils: 12,
  registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' }), aRegister('nest', { kind: 'custom' })],
  staff: { osei: ['9b', '9x'], lark: ['9x'], hale: ['9x'], byrne: ['9b', 'nest'], noor: ['nest', '9x'] },
  on: (pupil, ref) => ref !== 'nest' || pupil % 2 === 0,
  from: '2026-01-05',
};

const label = change(({ q, t, arg, oneOf }) =>
  q
    .update(t.pupil)
    .set({ house: arg('house'), sen: arg('sen'), pupilPremium: arg('pupilPremium'), sex: arg('sex') })
    .where(oneOf(t.pupil.id, 'listIds')),
);

async function peopleIt(school: TestSchool): Promise<void> {
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  await school.give('byrne', { role: 'senior-leader' });
  await school.give('byrne', { role: 'data-manager' });
  await school.give('noor', { role: 'safeguarding-lead' });
  await school.give('noor', { role: 'inclusion-lead' });
}

async function labelAll(school: TestSchool, test: TestWorld): Promise<void> {
  const ids = Array.from({ length: 12 }, (_, place) => school.pupils[`p${place}`]);
  await test.database.transact(school.actor('byrne'), async (scope) => {
    const [elm, oak] = [ids.slice(0, 6), ids.slice(6)];
    await scope.run(label, { listIds: elm, house: 'Elm', sen: 'K', pupilPremium: 'yes', sex: 'female' });
    await scope.run(label, { listIds: oak, house: 'Oak', sen: 'N', pupilPremium: 'no', sex: 'male' });
  });
}

/** Fernhill on Monday 12 January 2026, a week after the term began, the same for one seed on both engines. */
export async function foundFernhill(pair: Pair, seed: number): Promise<Omit<Course, 'random' | 'who'>> {
  const named = { ...wish, name: `Fernhill ${seed}` };
  const school = await pair.begin(seed, '2026-01-12T08:40:00.000Z', named, async (one, test) => {
    await peopleIt(one);
    await labelAll(one, test);
  });
  const made = { checkIns: [], reviews: [], sessions: [], entries: [], placements: [] };
  return { pair, school, made, id: idsFrom(seed + 0x5eed) };
}
