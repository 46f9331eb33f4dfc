import type { Role } from '../people/staff.ts';
import { roleNames, roles } from '../people/staff.ts';
import type { Grant, Limit, Row, TablePermission } from './table.ts';
import { accessTable, limits, tablePermissions } from './table.ts';
import type { TieName } from './tie.ts';
import { ties } from './tie.ts';

/** One cell of the table as it reads on paper. */
export interface Cell {
  permission: TablePermission;
  means: string;
  ties: readonly TieName[];
  limit: Limit | null;
}

const rowOf = (permission: TablePermission): Row => accessTable[permission];

/** All that a role may do, apart from who is asking: its column of the table. */
export function mayForRole(role: Role): Cell[] {
  return tablePermissions.flatMap((permission) => {
    const { means, grants } = rowOf(permission);
    return grants
      .filter((one) => one.role === role)
      .map((one) => ({ permission, means, ties: one.ties, limit: one.limit }));
  });
}

function said({ ties: names, limit }: Grant): string {
  const who = names.map((name) => (name === 'school' ? 'yes' : name)).join(', ');
  return limit === null ? who : `${who} (${limits[limit]})`;
}

function line(permission: TablePermission): string {
  const { means, grants } = rowOf(permission);
  const cells = roles.map(
    (role) =>
      grants
        .filter((one) => one.role === role)
        .map(said)
        .join('; ') || '–',
  );
  return `| ${means} \`${permission}\` | ${cells.join(' | ')} |`;
}

/** The whole table as Markdown: what docs/access.md holds, so that what people read is what the code does. */
export function accessDocument(): string {
  const heading = ['may', ...roles.map((role) => roleNames[role])];
  return [
    '# Who may see and do what',
    '',
    'Written from `packages/shared/src/domain/access/table.ts`; do not edit by hand. `yes` is for every pupil of the school; any other',
    'word is a tie that must hold today, explained below. Roles add up. A declared conflict with a pupil denies the whole table for',
    'that pupil, and what the table does not say is refused and looks as if it did not exist.',
    '',
    `| ${heading.join(' | ')} |`,
    `|${heading.map(() => '---').join('|')}|`,
    ...tablePermissions.map(line),
    '',
    '## Ties',
    '',
    'A relation has a first and a last day and holds through the end of its last day.',
    '',
    '| tie | this person … | relation |',
    '|---|---|---|',
    ...Object.entries(ties).map(([name, tie]) => `| ${name} | ${tie.words} | ${tie.relations.join(', ') || '–'} |`),
    '',
  ].join('\n');
}
