import { inThread } from '../backup/in-thread.ts';
import { findBackup } from '../backup/restore.ts';
import { chainsOf } from '../witness.ts';
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
    const lines = await chainsOf(world);
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
