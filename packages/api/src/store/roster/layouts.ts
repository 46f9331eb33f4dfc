import type { Seat } from '@noticed/shared/domain/register/seating';
import { and, asc, eq, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

const seatingOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ version: t.seating.version, changedAt: t.seating.changedAt, changedBy: t.staff.displayName })
    .from(t.seating)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.seating.schoolId), eq(t.staff.id, t.seating.changedBy)))
    .where(and(mine(t.seating), eq(t.seating.registerId, arg('registerId')))),
);

const seatsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.seat.pupilId, row: t.seat.row, place: t.seat.place })
    .from(t.seat)
    .where(and(mine(t.seat), eq(t.seat.registerId, arg('registerId'))))
    .orderBy(asc(t.seat.pupilId)),
);

/** A register's seating plan; at version 0 before anybody made one. */
export interface Seating {
  version: number;
  changedBy: string | null;
  changedAt: string | null;
  seats: Seat[];
}

export async function readSeats(scope: Scope, registerId: string): Promise<Seating> {
  const kept = await scope.first(seatingOf, { registerId });
  if (!kept) return { version: 0, changedBy: null, changedAt: null, seats: [] };
  return { ...kept, seats: await scope.all(seatsOf, { registerId }) };
}

const saveSeating = statement(({ q, t, arg }) => {
  const said = { changedBy: arg('by'), changedAt: arg('at') };
  return q
    .insert(t.seating)
    .values({ schoolId: arg('school'), registerId: arg('registerId'), version: 1, ...said })
    .onConflictDoUpdate({
      target: [t.seating.schoolId, t.seating.registerId],
      set: { ...said, version: sql`${t.seating.version} + 1` },
      setWhere: eq(t.seating.version, arg('version')),
    })
    .returning({ version: t.seating.version });
});

const clearSeats = change(({ q, t, arg, mine }) =>
  q.delete(t.seat).where(and(mine(t.seat), eq(t.seat.registerId, arg('registerId')))),
);

const addSeats = change(({ q, t, rows }) => q.insert(t.seat).select(rows(t.seat, 'rows')));

interface NewSeating {
  registerId: string;
  /** The version that the change was made on. */
  version: number;
  by: string;
  at: string;
  seats: readonly Seat[];
}

/** Puts a seating plan in place of the one that was seen; null when it is no longer that one. */
export async function saveSeats(scope: Scope, { seats, ...plan }: NewSeating): Promise<number | null> {
  const saved = await scope.first(saveSeating, plan);
  if (!saved || saved.version !== plan.version + 1) return null;
  const { registerId } = plan;
  await scope.run(clearSeats, { registerId });
  if (seats.length > 0)
    await scope.run(addSeats, { rows: JSON.stringify(seats.map((one) => ({ ...one, registerId }))) });
  return saved.version;
}

export const appointmentsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ pupilId: t.appointment.pupilId, at: t.appointment.at })
    .from(t.appointment)
    .where(
      and(
        mine(t.appointment),
        eq(t.appointment.adultId, arg('adultId')),
        eq(t.appointment.registerId, arg('registerId')),
      ),
    )
    .orderBy(asc(t.appointment.position), asc(t.appointment.pupilId)),
);

const clearAppointments = change(({ q, t, arg, mine }) =>
  q
    .delete(t.appointment)
    .where(
      and(
        mine(t.appointment),
        eq(t.appointment.adultId, arg('adultId')),
        eq(t.appointment.registerId, arg('registerId')),
      ),
    ),
);

const addAppointments = change(({ q, t, rows }) => q.insert(t.appointment).select(rows(t.appointment, 'rows')));

/** Keeps one adult's order of a parents' evening, in place of the one before. */
export async function saveAppointments(
  scope: Scope,
  whose: { adultId: string; registerId: string },
  appointments: readonly { pupilId: string; at: string | null }[],
): Promise<void> {
  await scope.run(clearAppointments, whose);
  const rows = appointments.map((one, position) => ({ ...one, ...whose, position }));
  if (rows.length > 0) await scope.run(addAppointments, { rows: JSON.stringify(rows) });
}
