import { inThread } from '../backup/in-thread.ts';
import { findBackup } from '../backup/restore.ts';
import { verifyChain } from '../store/audit/audit-chain.ts';
import { nobody } from '../store/database.ts';
import { schools } from '../store/people/schools.ts';
import { readWitness } from '../witness.ts';
import { type Command, CommandRefused } from './command.ts';

/** Goes over the event chain of every school: edits, gaps, insertions and cut-off ends are found and named. */
export const verify: Command = {
  usage: 'verify [backup]',
  about:
    'Check that no event of the audit trail was changed, removed or added from outside; or that a backup is whole.',
  options: {},
  alone: (config, { words: [named] }) => (named ? verifyBackup(config.backupFolder, named) : null),
  run: async (world, { words: [named] }) => {
    if (named) return verifyBackup(world.machine?.backupFolder ?? '', named);
    const witnessed = world.auditHeads ? readWitness(world.auditHeads, world.auditKey) : new Map();
    const lines = await world.database.read(nobody, async (scope) => {
      const found: { text: string; whole: boolean }[] = [];
      for (const { id, name } of await scope.all(schools)) {
        const mine = scope.as({ schoolId: id, staffId: null });
        const { events, fault } = await verifyChain(mine, world.auditKey, witnessed.get(id) ?? null);
        found.push({
          whole: !fault,
          text: fault ? `${name}: ${fault}` : `${name}: ${events} events, the chain is whole.`,
        });
      }
      return found;
    });
    const text = lines.map((one) => one.text).join('\n') || 'There is no school yet, so there are no events.';
    if (lines.some((one) => !one.whole))
      throw new CommandRefused(`${text}\nRestore a backup beside this one and compare.`);
    return text;
  },
};

async function verifyBackup(backups: string, named: string): Promise<string> {
  const folder = findBackup(backups, named);
  const { takenAt, rows, events, checksum } = await inThread({ is: 'check', folder });
  return `${folder}\nis whole: taken ${takenAt}, ${rows} rows, ${events} events in unbroken chains, checksum ${checksum}.`;
}
