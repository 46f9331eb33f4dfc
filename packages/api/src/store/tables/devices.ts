import type { Columns } from '../columns.ts';

/** What lets a person's own devices keep something for a while. */
export function deviceTables(c: Columns) {
  /** Opens what an account has left on any of its devices: useless there without a sign-in, and here without the device. */
  const deviceKey = c.table(
    'device_key',
    {
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      key: c.text('key').notNull(),
      madeAt: c.text('made_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.staffId] })],
  );

  return { deviceKey };
}
