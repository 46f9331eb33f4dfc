import type { SchoolKind } from '@noticed/shared/domain/facts';
import type { Role } from '@noticed/shared/domain/people/staff';
import { staffName } from '../../import/staff-name.ts';
import type { Scope } from '../../store/database.ts';
import { addSchool } from '../../store/people/schools.ts';
import { addRole, addStaffRow } from '../../store/people/staff.ts';
import { shipPractices } from '../../store/relationship/practices.ts';
import type { World } from '../../world.ts';

interface NewSchool {
  name: string;
  kind: SchoolKind;
  /** The id that a roster's source gives it; null when it was set up by hand. */
  ref: string | null;
  today: string;
  now: string;
}

/** Founds a school: its row and its practice bank. England's facts are the only ones that are right so far. */
export async function foundSchool(scope: Scope, world: World, school: NewSchool): Promise<string> {
  const id = world.id();
  const { name, kind, ref, today, now } = school;
  await scope.run(addSchool, {
    id,
    name,
    kind,
    nation: 'england',
    timeZone: 'Europe/London',
    firstDay: today,
    sourceRef: ref,
    settings: {},
    createdAt: now,
  });
  await shipPractices(scope.as({ schoolId: id, staffId: null }));
  return id;
}

interface NewPerson {
  title?: string;
  forename: string;
  surname: string;
  email: string | null;
  code?: string | null;
  ref?: string | null;
  roles: readonly Role[];
  from: string;
}

/** Adds a member of staff with roles that begin on a day. */
export async function addPerson(scope: Scope, world: Pick<World, 'id'>, person: NewPerson): Promise<string> {
  const staffId = world.id();
  const { title = '', forename, surname, email, code = null, ref = null } = person;
  await scope.run(addStaffRow, {
    id: staffId,
    sourceRef: ref,
    title: title || null,
    forename,
    surname,
    email,
    code,
    ...staffName(person),
  });
  for (const role of person.roles)
    await scope.run(addRole, { id: world.id(), staffId, role, from: person.from, to: null });
  return staffId;
}
