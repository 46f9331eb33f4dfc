import { Suspense } from 'react';
import { newId } from '../../../data/id.ts';
import { useRead, useWrite } from '../../../data/query.ts';
import { refusalOf } from '../../../data/refusal.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Line, LineList } from '../../../ui/layout/line-list.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { wholeDate } from '../../../ui/whole-dates.ts';

interface StopsProps {
  pupil: { id: string; name: string };
  onClose: () => void;
}

/** Every prompt about a pupil, or about one relationship, stopped at once. Why is nobody's business here. */
export function Stops({ pupil, onClose }: StopsProps) {
  return (
    <Dialog open title={<bdi>Stop prompts about {pupil.name}</bdi>} onClose={onClose}>
      <Suspense fallback={<Skeleton label="Looking up what is stopped" />}>
        <Inside pupil={pupil} />
      </Suspense>
    </Dialog>
  );
}

function Inside({ pupil }: Pick<StopsProps, 'pupil'>) {
  const params = { pupilId: pupil.id };
  const { stops, adults } = useRead('readStops', { params });
  const stop = useWrite('stopPrompts');
  const lift = useWrite('liftStop');
  const { errors, problem } = refusalOf(stop.error ?? lift.error);
  const isWhole = stops.some((one) => one.adult === null);
  const send = (values: FormData) => {
    const adultId = String(values.get('adultId') ?? '') || null;
    stop.mutate({ params, body: { id: newId(), adultId } });
  };
  const options = [
    ...(isWhole ? [] : [{ value: '', label: 'Everything' }]),
    ...adults
      .filter((one) => !stops.some((other) => other.adult === one.name))
      .map(({ id, name }) => ({ value: id, label: `Only with ${name}` })),
  ];
  return (
    <Stack>
      <p>
        At once, nobody is prompted any more: on Today, in lists, on boards and in print. No reason is asked or shown.
        What was logged stays, and that it was stopped is on record.
      </p>
      {stops.length > 0 ? (
        <LineList label="Stopped now">
          {stops.map(({ id, adult, from }) => (
            <Line
              key={id}
              title={adult ? <bdi>With {adult}</bdi> : 'Everything'}
              detail={`Since ${wholeDate(from)}`}
              actions={
                <Button
                  size="small"
                  busy={lift.isPending}
                  onClick={() => lift.mutate({ params: { ...params, stopId: id } })}
                >
                  Lift it
                </Button>
              }
            />
          ))}
        </LineList>
      ) : null}
      {options.length > 0 ? (
        <Form label="Stop prompts" errors={errors} problem={problem} onSubmit={send}>
          <Select name="adultId" label="Stop" options={options} />
          <div>
            <Button type="submit" kind="primary" busy={stop.isPending}>
              Stop now
            </Button>
          </div>
        </Form>
      ) : null}
    </Stack>
  );
}
