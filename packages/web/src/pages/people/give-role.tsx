import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { type Role, roles } from '@noticed/shared/domain/people/staff';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { RoleDetail } from './role-detail.tsx';
import { roleHeading, roleWords } from './role-words.ts';
import { optionalDay, SpellFields } from './spell-fields.tsx';
import { holds } from './staff-words.ts';

const options = roles.map((role) => ({ value: role, label: roleHeading(role) }));

/** A role from a day on. What it opens is said before it is given. */
export function GiveRole({ person, today }: { person: StaffLine; today: string }) {
  const [role, setRole] = useState<Role>(
    () => roles.find((one) => !person.roles.some((own) => own.role === one)) ?? 'teacher',
  );
  const [id, setId] = useState(newId);
  const say = useToast();
  const write = useFormWrite('giveRole');
  const has = person.roles.some((one) => one.role === role && holds(one, today));
  const give = (values: FormData) => {
    const body = { id, role, ...optionalDay('from', values), ...optionalDay('to', values) };
    write.mutate(
      { params: { staffId: person.id }, body },
      {
        onSuccess: () => {
          setId(newId());
          say({ text: `${roleHeading(role)} given to ${person.displayName}` });
        },
      },
    );
  };
  return (
    <Form label="Give a role" onSubmit={give} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Select
        name="role"
        label="Role"
        options={options}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)} // one of the options above
      />
      <div>
        <p>{roleWords[role]}</p>
        <RoleDetail role={role} />
      </div>
      <SpellFields today={today} />
      <div>
        <Button type="submit" busy={write.isPending} refused={has ? 'They have this role already.' : null}>
          Give this role
        </Button>
      </div>
      <Note>Who gave it, to whom and when is kept in the audit trail.</Note>
    </Form>
  );
}
