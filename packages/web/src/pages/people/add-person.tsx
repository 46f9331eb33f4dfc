import { type Role, roles } from '@noticed/shared/domain/people/staff';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { roleHeading, roleWords } from './role-words.ts';

const choices = [
  ...roles.map((role) => ({ value: role, label: roleHeading(role) })),
  { value: '', label: 'No role yet' },
];

const noRole = 'They can sign in and see nothing but a page that says whom to ask, until you give them a role.';

/** Somebody whom the MIS does not know, or not yet. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [id] = useState(newId);
  const [role, setRole] = useState<Role | ''>('teacher');
  const navigate = useNavigate();
  const write = useFormWrite('addStaff');
  const add = (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '').trim();
    const body = {
      id,
      title: said('title'),
      forename: said('forename'),
      surname: said('surname'),
      email: said('email'),
      role: role || null,
    };
    write.mutate({ body }, { onSuccess: () => void navigate(paths.person(id)) });
  };
  return (
    <Sheet open={open} title="Add a member of staff" onClose={onClose}>
      <Form label="A member of staff" onSubmit={add} errors={write.refusal.errors} problem={write.refusal.problem}>
        <TextField name="title" label="Title" optional width="short" autoComplete="off" />
        <TextField name="forename" label="Forename" autoComplete="off" />
        <TextField name="surname" label="Surname" autoComplete="off" />
        <TextField name="email" type="email" label="School e-mail address" autoComplete="off" />
        <Select
          name="role"
          label="First role"
          hint={role ? roleWords[role] : noRole}
          options={choices}
          value={role}
          onChange={(event) => setRole(event.target.value as Role | '')} // one of the choices above
        />
        <Note>Further roles, registers and the invitation come on the next page.</Note>
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Add
          </Button>
          <Button kind="plain" onClick={onClose}>
            Cancel
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}
