import type { SchoolKind } from '@noticed/shared/domain/facts';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

const kinds: Readonly<Record<SchoolKind, string>> = {
  secondary: 'Secondary',
  primary: 'Primary',
  special: 'Special',
  'all-through': 'All-through',
  'sixth-form': 'Sixth form',
};
const options = Object.entries(kinds).map(([value, label]) => ({ value, label }));

export function SetUpFields() {
  return (
    <>
      <TextField name="school.name" label="Name of the school" autoComplete="organization" autoFocus />
      <Select
        name="school.kind"
        label="Kind of school"
        options={options}
        hint="It chooses defaults; nothing is fixed."
      />
      <TextField name="administrator.title" label="Your title" optional width="short" autoComplete="honorific-prefix" />
      <TextField name="administrator.forename" label="Your forename" autoComplete="given-name" />
      <TextField name="administrator.surname" label="Your surname" autoComplete="family-name" />
      <TextField name="administrator.email" type="email" label="Your e-mail address" autoComplete="username" />
      <TextField
        name="administrator.password"
        type="password"
        label="Choose a password"
        hint="At least 10 characters. Three or four words that only you would put together are best."
        autoComplete="new-password"
      />
    </>
  );
}
