import { policyLimits } from '@noticed/shared/domain/sign-in/policy';
import { prefetch, useRead } from '../data/query.ts';
import { useFormWrite } from '../data/use-form-write.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Checkbox } from '../ui/fields/checkbox.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { useToast } from '../ui/overlay/toast.tsx';
import { AccountsElsewhere } from './people/accounts-elsewhere.tsx';
import { SchoolDevices } from './people/school-devices.tsx';

export const loader = () => Promise.all([prefetch('readSignInPolicy', {}), prefetch('listSchoolDevices', {})]);

/** The school's own rules for signing in, each with what it changes. */
export function Page() {
  const { policy, accounts, withSecondFactor, elsewhere, returnTo } = useRead('readSignInPolicy', {});
  return (
    <Stack gap="loose">
      <PageHeader
        back={{ to: paths.settings(), label: 'Settings' }}
        title="Sign-in rules"
        lede={`${withSecondFactor} of ${accounts} ${accounts === 1 ? 'account has' : 'accounts have'} a second factor.`}
      />
      <Card title="For everybody in the school">
        <Rules key={JSON.stringify(policy)} policy={policy} />
      </Card>
      {policy.enrolledDevices ? <SchoolDevices /> : null}
      <AccountsElsewhere issuers={elsewhere} returnTo={returnTo} />
    </Stack>
  );
}

type Policy = ReturnType<typeof useRead<'readSignInPolicy'>>['policy'];

function Rules({ policy }: { policy: Policy }) {
  const write = useFormWrite('setSignInPolicy');
  const say = useToast();
  const save = (values: FormData) => {
    const number = (name: string) => Number(values.get(name));
    const body = {
      secondFactor: values.has('secondFactor'),
      idleMinutes: number('idleMinutes'),
      absoluteHours: number('absoluteHours'),
      enrolledDevices: values.has('enrolledDevices'),
    };
    write.mutate({ body }, { onSuccess: () => say({ text: 'Saved. It holds from now on.' }) });
  };
  const { idleMinutes, absoluteHours } = policyLimits;
  return (
    <Form label="Sign-in rules" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Checkbox
        name="secondFactor"
        label="Ask for a second factor"
        hint="Whoever has none is led to set one up at their next sign-in, before anything else. Without it, a guessed password opens everything its owner may read."
        defaultChecked={policy.secondFactor}
      />
      <TextField
        name="idleMinutes"
        label="Minutes without use until a device is signed out"
        hint="The default is 30. Shorter is safer where computers are shared."
        {...idleMinutes}
        {...asNumber}
        defaultValue={policy.idleMinutes}
      />
      <TextField
        name="absoluteHours"
        label="Hours until everybody signs in again, however busy"
        hint="The default is 10: once a school day."
        {...absoluteHours}
        {...asNumber}
        defaultValue={policy.absoluteHours}
      />
      <Checkbox
        name="enrolledDevices"
        label="Lock devices of the school instead of signing out"
        hint="Only devices that you enrol. Left alone they lock, and their user opens them again with a PIN or a passkey, for twelve hours at most."
        defaultChecked={policy.enrolledDevices}
      />
      <div>
        <Button type="submit" kind="primary" busy={write.isPending}>
          Save
        </Button>
      </div>
    </Form>
  );
}

const asNumber = { type: 'number', width: 'short', inputMode: 'numeric' } as const;
