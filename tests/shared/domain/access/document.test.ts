import { readFileSync } from 'node:fs';
import { accessDocument, mayForRole } from '@noticed/shared/domain/access/document';
import { accessTable, permissions, tablePermissions } from '@noticed/shared/domain/access/table';
import { roles } from '@noticed/shared/domain/people/staff';
import { describe, expect, it } from 'vitest';

const written = new URL('../../../../docs/access.md', import.meta.url);

describe('docs/access.md', () => {
  it('says what the table does (after a change: node tests/support/write-access-document.ts)', () => {
    expect(readFileSync(written, 'utf8')).toBe(accessDocument());
  });
});

describe('a column of the table', () => {
  it('lists all that a role may do, with its ties and limit', () => {
    expect(mayForRole('designated-teacher')).toEqual([
      {
        permission: 'see-looked-after',
        means: 'see whether a pupil is looked-after',
        ties: ['school'],
        limit: null,
      },
    ]);
    expect(mayForRole('support-adult').map((one) => [one.permission, one.limit])).toEqual([
      ['find-pupil', 'name-and-form'],
      ['log-check-in', null],
      ['retract-own', null],
      ['see-pupil', null],
      ['celebrate', null],
      ['see-register', null],
    ]);
  });

  it('leaves no cell of the table out', () => {
    const cells = roles.flatMap((role) => mayForRole(role)).length;
    expect(cells).toBe(Object.values(accessTable).flatMap((one) => one.grants).length);
  });

  it('stands beside what needs no role', () => {
    expect(permissions).toEqual([...tablePermissions, 'signed-in', 'anyone']);
  });
});
