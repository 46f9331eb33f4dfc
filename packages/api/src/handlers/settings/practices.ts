import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { BankedPractice } from '@noticed/shared/contract/settings/practices';
import { folded } from '@noticed/shared/domain/people/name';
import { heldSession } from '@noticed/shared/domain/relationship/practice-bank';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import {
  addPracticeRow,
  bankRows,
  changePracticeRow,
  keepPracticeName,
  readFormerNames,
} from '../../store/relationship/practices.ts';

/** What a school may change: not the practice that a held session is remembered as, which nobody logs. */
async function bank(scope: Scope) {
  return (await bankRows(scope)).filter((one) => one.id !== heldSession);
}

export const listBank: Handler<Contract['listBank']> = async ({ scope }) => {
  const names = await readFormerNames(scope);
  const practices = (await bank(scope)).map(
    (one): BankedPractice => ({
      ...one,
      phases: one.phases.filter((phase) => phase !== 'unsorted'),
      before: names.of(one.id),
    }),
  );
  return { practices };
};

interface Said {
  name: string;
  phases: readonly string[];
  tone: string;
}

/** Two practices of one name cannot be told apart when one is logged; a correction is never suggested for a phase. */
function judged<Body extends Said>(body: Body, others: readonly { name: string }[]): Body {
  const twin = others.some((one) => folded(one.name) === folded(body.name));
  const fields = [
    ...(twin ? [{ path: 'name', message: 'There is a practice of this name already. Choose another.' }] : []),
    ...(body.tone === 'corrective' && body.phases.length > 0
      ? [{ path: 'phases', message: 'A corrective practice is never suggested: choose no phase, or another tone.' }]
      : []),
  ];
  if (fields.length > 0) throw problem('invalid', 'This practice cannot be kept yet. Nothing was changed.', { fields });
  return { ...body, phases: [...new Set(body.phases)] };
}

export const addPractice: Handler<Contract['addPractice']> = async ({ scope, body }) => {
  const all = await bankRows(scope);
  const position = Math.max(0, ...all.map((one) => one.position)) + 1;
  await scope.run(addPracticeRow, { ...judged(body, all), hidden: false, position });
  return { id: body.id };
};

export const changePractice: Handler<Contract['changePractice']> = async ({ scope, params, body, now, note }) => {
  const all = await bank(scope);
  const before = all.find((one) => one.id === params.practiceId);
  if (!before) throw problem('not-found', 'There is no such practice here any more. Reload the page.');
  const others = all.filter((one) => one !== before);
  const saved = await scope.first(changePracticeRow, { ...judged(body, others), id: before.id });
  if (!saved)
    throw problem('conflict', 'Somebody else changed this practice meanwhile. Look at it again, then save.', {
      current: before,
    });
  if (before.name !== body.name)
    await scope.run(keepPracticeName, { id: before.id, version: before.version, name: before.name, until: now });
  note({ renamed: before.name !== body.name, hidden: body.hidden });
  return { version: saved.version };
};
