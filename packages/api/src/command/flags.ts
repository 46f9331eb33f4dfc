import { dayNumber, dayOf } from '@noticed/shared/domain/calendar/day';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { noticing } from '../handlers/registers/notice.ts';
import { nobody } from '../store/database.ts';
import { schoolById, schools } from '../store/people/schools.ts';
import { onRollIds } from '../store/relationship/ledger.ts';
import type { Command } from './command.ts';

/** Every flag of every school, for whoever owns the machine: to check rules against facts, never a screen of the product. */
export const flags: Command = {
  usage: 'flags [--on YYYY-MM-DD] [--json]',
  about: 'List the flags of a day, as the rules compute them from the facts.',
  options: { on: { type: 'string' }, json: { type: 'boolean' } },
  run: async (world, { values }) => {
    const today = typeof values.on === 'string' ? values.on : dayOf(world.clock().toISOString(), 'Europe/London');
    dayNumber(today);
    const found = await world.database.read(nobody, async (scope) => {
      const all = [];
      for (const { id, name } of await scope.all(schools)) {
        const mine = scope.as({ schoolId: id, staffId: null });
        const school = await mine.first(schoolById, { id });
        if (!school) continue;
        const pupils = await mine.all(onRollIds, { today });
        const { ledger, settings } = await noticing(
          mine,
          school,
          pupils.map((one) => one.id),
          today,
        );
        all.push(...flagsFor(ledger, settings, today).map((flag) => ({ school: name, ...flag })));
      }
      return all;
    });
    if (values.json === true) return JSON.stringify({ on: today, flags: found }, null, 2);
    return found.length === 0
      ? `Nothing is flagged on ${today}.`
      : found.map((one) => `${one.severity.padEnd(6)}${one.kind.padEnd(20)}${one.sentence}`).join('\n');
  },
};
