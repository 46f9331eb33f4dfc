import { purgeableEvents, purgeEvents } from '../store/audit/audit-purge.ts';
import { nobody } from '../store/database.ts';
import { schools } from '../store/people/schools.ts';
import { type Command, CommandRefused } from './command.ts';

/** Somebody types it, after seeing what would go: no clock that jumped ahead can purge a trail by itself. */
export const purgeEventsCommand: Command = {
  usage: 'purge-events [--go]',
  about:
    'Say how many events of the audit trail are more than six years old; with --go, remove them and sign where the trail then begins.',
  options: { go: { type: 'boolean' } },
  run: async (world, { values }) => {
    const now = world.clock().toISOString();
    const lines: string[] = [];
    for (const { id, name } of await world.database.read(nobody, (scope) => scope.all(schools))) {
      const school = { schoolId: id, staffId: null };
      const { events, before } = await (values.go === true
        ? world.database.transact(school, (scope) => purgeEvents(scope, world.auditKey, now)).catch(refused(name))
        : world.database.read(school, (scope) => purgeableEvents(scope, now)));
      lines.push(
        `${name}: ${events} events of before ${before.slice(0, 10)} ${values.go === true ? 'are gone' : 'could go'}.`,
      );
    }
    return lines.join('\n') || 'There is no school yet, so there are no events.';
  },
};

const refused = (name: string) => (error: unknown) => {
  throw new CommandRefused(`${name}: nothing was removed. ${error instanceof Error ? error.message : String(error)}`);
};
