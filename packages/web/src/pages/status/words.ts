import type { Status } from '@noticed/shared/contract/settings/status';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size as people read one. @example bytesWords(81_107_300_000) // '81 GB' */
export function bytesWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

const anHour = 3_600_000;
const oldHours = 48;
const littleSpace = 1_000_000_000;

export interface Concern {
  title: string;
  text: string;
}

/** What somebody should see to, with what to do; nothing when all is well. */
export function concernsOf({ backups, backupFailedAt, diskFreeBytes }: Status, now: Date): Concern[] {
  const concerns: Concern[] = [];
  const [newest] = backups ?? [];
  const hours = newest ? (now.getTime() - Date.parse(newest.takenAt)) / anHour : 0;
  if (backupFailedAt)
    concerns.push({
      title: 'The last backup failed',
      text: 'Ask whoever looks after the server to read its log. Most often the disk for backups is full or not there.',
    });
  if (hours > oldHours)
    concerns.push({
      title: 'The newest backup is more than two days old',
      text: 'Backups are taken while Noticed runs. Ask whoever looks after the server to take one: noticed backup.',
    });
  if (diskFreeBytes !== null && diskFreeBytes < littleSpace)
    concerns.push({
      title: 'The disk is nearly full',
      text: 'When it is full, nothing can be saved any more. Ask whoever looks after the server to make room.',
    });
  return concerns;
}
