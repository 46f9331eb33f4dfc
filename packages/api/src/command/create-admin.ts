import { dayOf } from '@noticed/shared/domain/calendar/day';
import { addPerson } from '../handlers/people/school.ts';
import { hashOf } from '../http/proof/secret.ts';
import { nobody } from '../store/database.ts';
import { schools } from '../store/people/schools.ts';
import { addRole, allStaff } from '../store/people/staff.ts';
import { addInvitation } from '../store/sign-in/sign-in.ts';
import { type Command, CommandRefused } from './command.ts';

const aWeek = 7 * 86_400_000;

/** The way back in: a one-time link for an administrator of a school, for whoever owns the machine. */
export const createAdmin: Command = {
  usage: 'create-admin --email ADDRESS [--forename NAME] [--surname NAME] [--school NAME]',
  about: 'Make somebody a data manager and print a one-time link with which they choose a password.',
  options: {
    email: { type: 'string' },
    forename: { type: 'string' },
    surname: { type: 'string' },
    school: { type: 'string' },
  },
  run: async (world, { values }) => {
    const { email, forename, surname } = values;
    if (typeof email !== 'string' || !email.includes('@'))
      throw new CommandRefused('Give --email with the address that they will sign in with.');
    const now = world.clock();
    const token = world.secret();
    const name = await world.database.transact(nobody, async (scope) => {
      const all = await scope.all(schools);
      const school =
        typeof values.school === 'string'
          ? all.find((one) => one.name === values.school)
          : all.length === 1
            ? all[0]
            : undefined;
      if (!school)
        throw new CommandRefused(
          all.length === 0
            ? 'There is no school yet. Open the link that npm start prints, or import a roster first.'
            : `Give --school with one of: ${all.map((one) => one.name).join(', ')}.`,
        );
      const mine = scope.as({ schoolId: school.id, staffId: null });
      const today = dayOf(now.toISOString(), 'Europe/London');
      const known = (await mine.all(allStaff)).find((one) => one.email?.toLowerCase() === email.toLowerCase());
      if (!known && (typeof surname !== 'string' || typeof forename !== 'string'))
        throw new CommandRefused('Nobody here has that address. Give --forename and --surname to add them.');
      const staffId =
        known?.id ??
        (await addPerson(mine, world, {
          forename: String(forename),
          surname: String(surname),
          email,
          roles: [],
          from: today,
        }));
      await mine.run(addRole, { id: world.id(), staffId, role: 'data-manager', from: today, to: null });
      const expiresAt = new Date(now.getTime() + aWeek).toISOString();
      await mine.run(addInvitation, {
        tokenHash: hashOf(token),
        schoolId: school.id,
        staffId,
        purpose: 'invite',
        now: now.toISOString(),
        expiresAt,
      });
      return school.name;
    });
    return `${email} may now administer ${name}. This one-time link works for a week:\n  ${new URL(`/welcome#${token}`, world.publicUrl).href}`;
  },
};
