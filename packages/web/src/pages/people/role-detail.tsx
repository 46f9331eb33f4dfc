import { mayForRole } from '@noticed/shared/domain/access/document';
import { limits } from '@noticed/shared/domain/access/table';
import { ties } from '@noticed/shared/domain/access/tie';
import type { Role } from '@noticed/shared/domain/people/staff';
import { Disclosure } from '../../ui/layout/disclosure.tsx';

/** Drawn from the access table itself, so that what is read here is what the server does. */
export function RoleDetail({ role }: { role: Role }) {
  return (
    <Disclosure summary="Everything that this role opens">
      <ul className="bullets">
        {mayForRole(role).map(({ permission, means, ties: names, limit }) => (
          <li key={`${permission} ${names.join()}`}>
            May {means}
            {names.includes('school') ? '' : `, if this person ${names.map((name) => ties[name].words).join(', or ')}`}
            {limit === null ? '' : ` (${limits[limit]})`}.
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
