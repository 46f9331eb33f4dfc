import { and, eq } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';

const registersOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ registerId: t.membership.registerId })
    .from(t.membership)
    .where(and(mine(t.membership), eq(t.membership.pupilId, arg('id')))),
);

const pupilsOn = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ pupilId: t.membership.pupilId })
    .from(t.membership)
    .where(and(mine(t.membership), oneOf(t.membership.registerId, 'listRegisterIds'))),
);

const registersTaught = statement(({ q, t, arg, mine }) =>
  q
    .selectDistinct({ registerId: t.relation.target })
    .from(t.relation)
    .where(and(mine(t.relation), eq(t.relation.staffId, arg('id')))),
);

const pupilsMet = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.relationship.pupilId })
    .from(t.relationship)
    .where(and(mine(t.relationship), eq(t.relationship.adultId, arg('id')))),
);

/** Pupils whom a note about somebody may name by forename alone: those who share a register with them, and whom an adult knows. */
export async function pupilsNear(scope: Scope, about: 'pupil' | 'staff', id: string): Promise<Set<string>> {
  const registers = about === 'staff' ? registersTaught : registersOf;
  const listRegisterIds = [...new Set((await scope.all(registers, { id })).map((one) => one.registerId))];
  const near = (await scope.all(pupilsOn, { listRegisterIds })).map((one) => one.pupilId);
  const met = about === 'staff' ? (await scope.all(pupilsMet, { id })).map((one) => one.pupilId) : [];
  return new Set([...near, ...met].filter((one) => one !== id));
}
