import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { counted, listed } from '../../ui/count-words.ts';

type Changes = ImportPreview['changes'];

/** What the rows of the table are called, and what it means for one of them to go. */
export const changed = [
  { key: 'pupils', label: 'Pupils', one: 'pupil', many: 'pupils' },
  { key: 'staff', label: 'Staff', one: 'member of staff', many: 'members of staff' },
  { key: 'registers', label: 'Registers', one: 'register', many: 'registers' },
  { key: 'memberships', label: 'Places on registers', one: 'place on a register', many: 'places on registers' },
  { key: 'teaching', label: 'Adults with registers', one: 'adult with a register', many: 'adults with registers' },
] as const satisfies readonly { key: keyof Changes; label: string; one: string; many: string }[];

const people = changed.slice(0, 3);
const links = changed.slice(3);

function of(changes: Changes, kind: 'added' | 'changed' | 'archived', rows: typeof people | typeof links): string {
  return listed(
    rows.flatMap(({ key, one, many }) => (changes[key][kind] > 0 ? [counted(changes[key][kind], one, many)] : [])),
  );
}

/** Whether applying it would leave everything as it is. */
export function isSame(changes: Changes): boolean {
  return changed.every(({ key }) => changes[key].added + changes[key].changed + changes[key].archived === 0);
}

/** What the one button does, in sentences: nothing of it is left to guess. */
export function applySentences(changes: Changes): string[] {
  const added = of(changes, 'added', people);
  const edited = of(changes, 'changed', people);
  const archived = of(changes, 'archived', people);
  const ended = of(changes, 'archived', links);
  const placed = of(changes, 'added', links);
  return [
    added && `It adds ${added}.`,
    edited && `It changes ${edited}.`,
    placed && `It adds ${placed}.`,
    archived && `It archives ${archived} that this export does not name any more. Their history stays.`,
    ended && `It ends ${ended}.`,
  ].filter(Boolean);
}
