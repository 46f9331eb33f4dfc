import { newId } from '../../data/id.ts';
import { useRead, useWrite } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { spanWords, wholeDate } from '../../ui/whole-dates.ts';

/** Keeps a pupil's records whatever their age. Why stays with whoever set it: no reason is asked. */
export function HoldCard({ pupilId, today }: { pupilId: string; today: string }) {
  const { holds } = useRead('readHolds', { params: { pupilId } });
  return (
    <Card title="Hold" lede="While a hold stands, nothing of this pupil is purged or erased.">
      {holds.length > 0 ? (
        <LineList label="Holds">
          {holds.map((one) => (
            <Line
              key={one.id}
              title={one.to ? spanWords(one.from, one.to) : `From ${wholeDate(one.from)}, open`}
              detail={`Set by ${one.setBy}${one.endedBy ? `, ended by ${one.endedBy}` : ''}`}
              actions={one.to === null || one.to > today ? <EndHold pupilId={pupilId} holdId={one.id} /> : undefined}
            />
          ))}
        </LineList>
      ) : null}
      <SetHold pupilId={pupilId} today={today} />
    </Card>
  );
}

function SetHold({ pupilId, today }: { pupilId: string; today: string }) {
  const write = useFormWrite('holdRecords');
  const say = useToast();
  const hold = (values: FormData) =>
    write.mutate(
      {
        params: { pupilId },
        body: { id: newId(), from: String(values.get('from')), to: String(values.get('to') ?? '') || null },
      },
      { onSuccess: () => say({ text: 'On hold.' }) },
    );
  return (
    <Form label="Set a hold" onSubmit={hold} errors={write.refusal.errors} problem={write.refusal.problem}>
      <DateField name="from" label="From" defaultValue={today} />
      <DateField name="to" label="Until" optional />
      <Note>Write down why in the school’s own file. Nothing about the reason is kept here.</Note>
      <Button type="submit" busy={write.isPending}>
        Put on hold
      </Button>
    </Form>
  );
}

function EndHold({ pupilId, holdId }: { pupilId: string; holdId: string }) {
  const write = useWrite('endHold');
  const say = useToast();
  const end = () =>
    write.mutate(
      { params: { pupilId, holdId } },
      {
        onSuccess: () => say({ text: 'The hold ends today.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button size="small" busy={write.isPending} onClick={end}>
      End it today
    </Button>
  );
}
