import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { relationFaults } from '@noticed/shared/domain/access/relation';
import { relationTargets, type Viewer } from '@noticed/shared/domain/people/staff';
import { keyStages, yearGroups } from '@noticed/shared/domain/people/year-group';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import { addRelation, allRelations, staffById } from '../../store/people/staff.ts';
import { everyPupil } from '../../store/roster/pupils.ts';
import { everyRegister } from '../../store/roster/registers.ts';
import { namesOf } from '../pupils/pupil-names.ts';

/** What a target is called in a sentence, and whether the school has it. */
async function isThere(
  scope: Scope,
  viewer: Viewer,
  kind: keyof typeof relationTargets,
  target: string,
): Promise<boolean> {
  switch (relationTargets[kind]) {
    case 'register':
      return (await scope.all(everyRegister)).some((one) => one.id === target && one.archivedOn === null);
    case 'year':
      return yearGroups.some((one) => one === target);
    case 'key-stage':
      return keyStages.some((one) => one === target);
    case 'house':
      return (await scope.all(everyPupil)).some((one) => one.house === target);
    case 'pupil':
      return (await namesOf(scope, viewer, [target], viewer.today)).has(target);
    default:
      return true;
  }
}

export const giveRelation: Handler<Contract['giveRelation']> = async ({ scope, viewer, params, body, today, note }) => {
  const person = await scope.first(staffById, { id: params.staffId });
  if (!person) throw problem('not-found', 'There is no such member of staff here.');
  const relation = { kind: body.kind, target: body.target, from: body.from ?? today, to: body.to ?? null };
  const there = await isThere(scope, viewer, body.kind, body.target);
  const held = (await scope.all(allRelations)).filter((one) => one.staffId === params.staffId);
  const fields = relationFaults(relation, { there, held, leftOn: person.leftOn });
  if (fields.length > 0) throw problem('invalid', 'This cannot be added yet. Nothing was changed.', { fields });
  await scope.run(addRelation, { id: body.id, staffId: params.staffId, ...relation, imported: false });
  await markWeek(scope, relation.from);
  note({ kind: body.kind });
  return { id: body.id };
};

/** Their own child, a relative, a neighbour’s: from now on everything about the pupil is closed to whoever says so. */
export const declareConflict: Handler<Contract['declareConflict']> = async ({ scope, viewer, params, body, today }) => {
  const { pupilId } = params;
  const relation = { kind: 'conflict', target: pupilId, from: today, to: null, imported: false };
  await scope.run(addRelation, { id: body.id, staffId: viewer.staffId, ...relation });
  return { id: body.id };
};
