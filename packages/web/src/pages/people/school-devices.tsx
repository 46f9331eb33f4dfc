import { useRead, useWrite } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { momentWords } from '../../ui/whole-dates.ts';

type Device = ReturnType<typeof useRead<'listSchoolDevices'>>['devices'][number];

/** Devices that lock. One is enrolled where it stands, by signing in on it. */
export function SchoolDevices() {
  const { devices } = useRead('listSchoolDevices', {});
  const here = devices.some((one) => one.here);
  return (
    <Card
      title="Devices of the school"
      lede="Enrol only what stays in the school: a shared tablet, a classroom computer. Never a phone of somebody’s own."
    >
      {devices.length > 0 ? (
        <LineList label="Devices of the school">
          {devices.map((one) => (
            <DeviceLine key={one.id} device={one} />
          ))}
        </LineList>
      ) : null}
      {here ? null : <Enrol />}
    </Card>
  );
}

function DeviceLine({ device: { id, name, enrolledAt, here } }: { device: Device }) {
  const end = useWrite('endEnrolment');
  const say = useToast();
  const act = () =>
    end.mutate(
      { params: { enrolmentId: id } },
      {
        onSuccess: () => say({ text: `${name} signs out again when it is left alone.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Line
      title={name}
      meta={here ? <Badge tone="accent">this one</Badge> : null}
      detail={`Enrolled ${momentWords(enrolledAt)}`}
      actions={
        <Button size="small" busy={end.isPending} onClick={act}>
          Take {name} off the list
        </Button>
      }
    />
  );
}

function Enrol() {
  const enrol = useFormWrite('enrolDevice');
  const say = useToast();
  const submit = (values: FormData) =>
    enrol.mutate(
      { body: { name: String(values.get('name') ?? '') } },
      { onSuccess: () => say({ text: 'This device locks from now on, for everybody who signs in on it.' }) },
    );
  return (
    <Form label="Enrol" onSubmit={submit} errors={enrol.refusal.errors} problem={enrol.refusal.problem}>
      <TextField name="name" label="Name of this device" hint="For example: tablet of 9B." autoComplete="off" />
      <div>
        <Button type="submit" busy={enrol.isPending}>
          Enrol this device
        </Button>
      </div>
    </Form>
  );
}
