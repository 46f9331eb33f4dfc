import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import type { Participation } from '@noticed/shared/domain/restorative-session/session';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import type { FieldError } from '../../ui/fields/field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { type AgreedItem, AgreedItems } from './agreed-items.tsx';
import { LeadsMayRead } from './leads-may-read.tsx';
import { useSessionWrite } from './use-session-write.ts';

interface HoldFormProps {
  session: SessionPage;
  today: string;
  onDone: () => void;
}

const tookPart = [
  { value: 'agreed', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
];

/** After the conversation: the day is enough, all else is there when it is wanted. */
export function HoldForm({ session, today, onDone }: HoldFormProps) {
  const planned = session.plannedOn !== null && session.plannedOn < today ? session.plannedOn : today;
  const [heldOn, setHeldOn] = useState(planned);
  const [followUpOn, setFollowUpOn] = useState(session.suggestedFollowUp);
  const [items, setItems] = useState<readonly AgreedItem[]>([]);
  const write = useSessionWrite('holdSession');
  // As they were sent: a refusal belongs to those items, and typing on must not call for the focus again.
  const sent = useRef<readonly AgreedItem[]>([]);
  const errors = useMemo(() => onItems(write.refusal.errors, sent.current), [write.refusal.errors]);
  const hold = (values: FormData) => {
    const part = (who: string) => String(values.get(who) ?? 'agreed') as Participation; // one of the choices above
    const body = {
      version: session.version,
      heldOn,
      followUpOn: followUpOn || null,
      participation: { pupil: part('participation.pupil'), partner: part('participation.partner') },
      items: [...items],
      narrative: {
        words: { whatHappened: String(values.get('narrative.words.whatHappened') ?? '') },
        leadsMayRead: values.has('leadsMayRead'),
      },
    };
    sent.current = items;
    write.mutate({ params: { sessionId: session.id }, body }, { onSuccess: onDone, onError: write.onError });
  };
  return (
    <Card title="Mark as held" lede="The day is enough. Everything else is there if you want it.">
      <Form label="Mark as held" onSubmit={hold} errors={errors} problem={write.refusal.problem}>
        <DateField
          name="heldOn"
          label="Held on"
          max={today}
          value={heldOn}
          onChange={setHeldOn}
          shortcuts={[
            { label: 'Today', day: today },
            { label: 'Yesterday', day: plusDays(today, -1) },
          ]}
        />
        <RadioGroup
          name="participation.pupil"
          label={`Did ${session.pupil.name} take part?`}
          inline
          choices={tookPart}
          defaultValue="agreed"
        />
        <RadioGroup
          name="participation.partner"
          label={`Did ${session.adult} take part?`}
          hint="If either declined it was not held: go back and choose “Somebody declined”."
          inline
          choices={tookPart}
          defaultValue="agreed"
        />
        <AgreedItems session={session} items={items} heldOn={heldOn} dueOn={followUpOn || heldOn} onChange={setItems} />
        <DateField
          name="followUpOn"
          label="Follow up on"
          optional
          hint="A week later is usual: a repair is only known by what comes after it."
          value={followUpOn}
          onChange={setFollowUpOn}
        />
        <TextArea
          name="narrative.words.whatHappened"
          label="What happened, in plain words"
          optional
          rows={4}
          maxLength={4000}
          hint="Confidential: each reading is recorded. The pupil and their parents may ask to see it. Write what was said and done, not whose fault it was."
        />
        <LeadsMayRead defaultChecked />
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Mark as held
          </Button>
          <Button kind="plain" onClick={onDone}>
            Not yet
          </Button>
        </Cluster>
      </Form>
    </Card>
  );
}

/** The server names an item by its place; a person finds it by its field. */
function onItems(errors: readonly FieldError[], items: readonly AgreedItem[]): FieldError[] {
  return errors.map(({ field, message }) => {
    const [list, at = '', part = ''] = field.split('.');
    const item = list === 'items' ? items[Number(at)] : undefined;
    if (!item) return { field, message };
    const said = part === 'what' ? `Agreed ${Number(at) + 1}: say what will be done, or take it out.` : message;
    return { field: `${item.id}.${part}`, message: said };
  });
}
