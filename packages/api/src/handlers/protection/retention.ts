import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Purge, PurgeLine } from '@noticed/shared/contract/protection/retention';
import { Fault } from '@noticed/shared/domain/fault';
import {
  checkRetention,
  keptThrough,
  purgeDoubt,
  type RetentionChoice,
  type RetentionRule,
  retentionKinds,
  retentionRules,
} from '@noticed/shared/domain/privacy/retention';
import { type Handler, prepared } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { staffNames } from '../../store/people/staff.ts';
import { heldPupils } from '../../store/protection/holds.ts';
import { previewPurgeOf, purgeAsOf } from '../../store/protection/purge.ts';
import {
  addPurge,
  confirmPurgeRow,
  daysSeen,
  donePurgeRow,
  donePurges,
  openPurge,
  purgeById,
  retentionChoice,
  saveRetention,
  withdrawPurges,
} from '../../store/protection/purges.ts';
import { keepTrends } from '../groups/weeks/keep.ts';
import { scrubAfter } from './erasure.ts';

interface PurgeRow {
  id: string;
  asOf: string;
  madeAt: string;
  lines: unknown;
  removed: unknown;
  choice: unknown;
  confirmedAt: string | null;
  confirmedBy: string | null;
  doneAt: string | null;
  withdrawnAt: string | null;
}

async function shown(scope: Scope, row: PurgeRow): Promise<Purge> {
  const listIds = row.confirmedBy ? [row.confirmedBy] : [];
  const [by] = await scope.all(staffNames, { listIds });
  const { id, asOf, madeAt, confirmedAt, doneAt } = row;
  const lines = (row.removed ?? row.lines) as PurgeLine[]; // written by the two functions below
  return { ...{ id, asOf, madeAt, confirmedAt, doneAt, lines }, confirmedBy: by?.name ?? null };
}

/** What the school chose to keep for longer or shorter, and the version of that choice. */
export async function chosen(scope: Scope): Promise<{ choice: RetentionChoice; version: number }> {
  const row = await scope.first(retentionChoice);
  return { choice: (row?.choice ?? {}) as RetentionChoice, version: row?.version ?? 0 }; // checked before it was saved
}

/** Why no purge can run on a day; null when one can. */
export async function doubtOf(scope: Scope, today: string): Promise<string | null> {
  return purgeDoubt(
    (await scope.all(daysSeen)).map((one) => one.day),
    today,
  );
}

export const readRetention: Handler<Contract['readRetention']> = async ({ scope, today }) => {
  const { choice, version } = await chosen(scope);
  const open = await scope.first(openPurge);
  const done = [];
  for (const row of await scope.all(donePurges)) done.push(await shown(scope, row));
  const held = new Set((await scope.all(heldPupils, { today })).map((one) => one.pupilId));
  return {
    kinds: retentionKinds.map((kind) => {
      const rule: RetentionRule = retentionRules[kind];
      const record = { id: '', kind, happenedOn: today, pupilLeftOn: today, held: false };
      return {
        ...{
          kind,
          count: choice[kind] ?? rule.count,
          ours: rule.count,
          unit: rule.unit,
          from: rule.base,
          why: rule.why,
        },
        example: keptThrough(record, choice),
      };
    }),
    ...{ version, done, today, holds: held.size },
    open: open ? await shown(scope, open) : null,
    doubt: await doubtOf(scope, today),
  };
};

export const setRetention: Handler<Contract['setRetention']> = async ({ scope, body, now, note }) => {
  const { version } = await chosen(scope);
  if (version !== body.version)
    throw problem('conflict', 'Somebody else changed this meanwhile. Look at it again; nothing was changed.', {
      current: { version },
    });
  const different = retentionKinds.filter((kind) => {
    const count = body.choice[kind];
    return count !== undefined && count !== retentionRules[kind].count;
  });
  const choice = Object.fromEntries(different.map((kind) => [kind, body.choice[kind]]));
  await scope.run(saveRetention, { choice: checkRetention(choice), version: version + 1 });
  // A preview was worked out with other limits: whoever confirms must see what will go.
  await scope.run(withdrawPurges, { at: now });
  note({ ...choice });
  return { version: version + 1 };
};

/** Works out what is due and keeps it for somebody to confirm; null when nothing is. */
export async function makePreview(
  scope: Scope,
  { id, today, now }: { id: string; today: string; now: string },
): Promise<Purge | null> {
  const { choice } = await chosen(scope);
  const lines = await previewPurgeOf(scope, { asOf: today, today, choice });
  await scope.run(withdrawPurges, { at: now });
  if (lines.every((one) => one.due === 0)) return null;
  await scope.run(addPurge, { id, asOf: today, choice, lines, madeAt: now });
  const row = await scope.first(purgeById, { id });
  return row ? shown(scope, row) : null;
}

export const previewPurge: Handler<Contract['previewPurge']> = async ({ scope, body, today, now }) => ({
  purge: await makePreview(scope, { id: body.id, today, now }),
});

/** Removes what a confirmed preview showed: what was due on its day by the limits of that day, and nothing that came after. */
export async function carryOut(scope: Scope, row: PurgeRow, { today, now }: { today: string; now: string }) {
  const choice = row.choice as RetentionChoice; // kept by makePreview
  if (row.asOf > today) throw new Fault('bad-setting', 'This preview is of a day that has not come.');
  const removed = await purgeAsOf(scope, { asOf: row.asOf, today, now, choice });
  await scope.run(donePurgeRow, { id: row.id, at: now, removed });
  return removed;
}

async function openById(scope: Scope, id: string): Promise<PurgeRow> {
  const row = await scope.first(purgeById, { id });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  if (row.doneAt) throw problem('conflict', 'This was removed before. Nothing was removed again.');
  if (row.withdrawnAt) throw problem('conflict', 'This preview was put away. Make a new one.');
  return row;
}

export const confirmPurge: Handler<Contract['confirmPurge']> = prepared(
  // The weeks of what goes are kept first: afterwards nobody can work them out.
  (_, world, { actor }) => (actor.schoolId === '' ? Promise.resolve() : keepTrends(world, actor.schoolId)),
  async ({ scope, world, school, viewer, params, today, now, note }) => {
    const row = await openById(scope, params.purgeId);
    await scope.run(confirmPurgeRow, { id: row.id, at: now, by: viewer.staffId });
    const waits = row.asOf > today ? 'The clock stands before the day of this preview.' : await doubtOf(scope, today);
    note({ purgeId: row.id, waits: waits !== null });
    if (!waits) {
      await carryOut(scope, row, { today, now });
      scrubAfter(world, school.id);
    }
    return { purge: await shown(scope, (await scope.first(purgeById, { id: row.id })) ?? row), waits };
  },
);

export const withdrawPurge: Handler<Contract['withdrawPurge']> = async ({ scope, params, now, note }) => {
  const row = await openById(scope, params.purgeId);
  await scope.run(withdrawPurges, { at: now });
  note({ purgeId: row.id });
  return {};
};
