import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { base } from '../../data/client.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { CopyField } from '../../ui/fields/copy-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { AccountState } from './account-state.tsx';
import { ResetSecondFactor } from './reset-second-factor.tsx';

const states: Record<StaffLine['account'], string> = {
  none: 'No account yet. Make a link with which they choose their own password.',
  invited: 'Invited. Until they have used their link they cannot sign in.',
  active: 'Can sign in. A new link lets them choose another password, if they have forgotten theirs.',
  disabled: 'Disabled: they cannot sign in.',
};

/** The way in: a link that works once, handed over by a person. Noticed sends no mail. */
export function AccountCard({ person }: { person: StaffLine }) {
  const write = useFormWrite('inviteStaff');
  const invite = (values: FormData) => {
    const email = String(values.get('email') ?? '').trim();
    write.mutate({ params: { staffId: person.id }, body: { email } });
  };
  return (
    <Card title="Account">
      <p>{states[person.account]}</p>
      {write.data ? (
        <Link path={write.data.path} expiresOn={write.data.expiresOn} name={person.displayName} />
      ) : (
        <Form label="Invitation" onSubmit={invite} errors={write.refusal.errors} problem={write.refusal.problem}>
          <TextField
            name="email"
            type="email"
            label="School e-mail address"
            hint="They sign in with it."
            defaultValue={person.email ?? ''}
            autoComplete="off"
          />
          <div>
            <Button type="submit" kind={person.account === 'none' ? 'primary' : 'quiet'} busy={write.isPending}>
              {person.account === 'none' ? 'Make a link' : 'Make a new link'}
            </Button>
          </div>
          {person.account === 'none' ? null : <Note>A new link ends the one before it.</Note>}
        </Form>
      )}
      {person.account === 'active' ? <ResetSecondFactor person={person} /> : null}
      <AccountState person={person} />
    </Card>
  );
}

function Link({ path, expiresOn, name }: { path: string; expiresOn: string; name: string }) {
  return (
    <>
      <CopyField
        name="link"
        label={`Link for ${name}`}
        hint={`Works once, until ${wholeDate(expiresOn)}.`}
        value={`${location.origin}${base}${path}`}
      />
      <Note>
        Copy it now: it is not shown again. Noticed sends no e-mail, so hand it over yourself, and only to {name}.
        Whoever has it can sign in as them.
      </Note>
    </>
  );
}
