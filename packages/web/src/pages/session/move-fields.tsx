import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { type Outcome, outcomes } from '@noticed/shared/domain/restorative-session/session';
import { DateField } from '../../ui/fields/date-field.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Note } from '../../ui/layout/note.tsx';
import type { SmallMove } from './move-sheet.tsx';

interface MoveFieldsProps {
  move: SmallMove;
  session: SessionPage;
  today: string;
}

const outcomeWords: Record<Outcome, { label: string; hint: string }> = {
  mended: { label: 'Mended', hint: 'It is as it should be between them.' },
  better: { label: 'Better', hint: 'On the way, and not there yet.' },
  'no-change': { label: 'No change', hint: 'Nothing lost: another way may be needed.' },
  worse: { label: 'Worse', hint: 'They need help before the next conversation.' },
};

const deferWhy = [
  {
    value: 'readiness',
    label: 'Not today',
    hint: 'One of them is not ready. That is a good answer, and never counted as late.',
  },
  { value: 'other', label: 'Something else', hint: 'Absence, a trip, no room.' },
];

export function MoveFields({ move, session, today }: MoveFieldsProps) {
  switch (move) {
    case 'follow-up':
      return (
        <>
          <RadioGroup
            name="outcome"
            label={`How does it stand between ${session.pupil.name} and ${session.adult}?`}
            choices={outcomes.map((value) => ({ value, ...outcomeWords[value] }))}
          />
          <Note>Ask both, on their own. The phase stays as it is until the adult moves it.</Note>
        </>
      );
    case 'replan':
      return <DateField name="plannedOn" label="New day" min={today} defaultValue={today} />;
    case 'defer':
      return (
        <>
          <RadioGroup name="why" label="Why is it put off?" choices={deferWhy} defaultValue="readiness" />
          <TextArea name="reason" label="A word about it" optional rows={2} maxLength={500} />
          <DateField
            name="plannedOn"
            label="New day"
            optional
            min={today}
            hint="Left empty, it waits until somebody chooses one."
          />
        </>
      );
    case 'decline':
      return (
        <Note>
          Either of them may decline, without a reason. Nothing is counted, and another can be planned when both are
          ready.
        </Note>
      );
    case 'cancel':
      return <TextArea name="reason" label="Why" optional rows={2} maxLength={500} />;
  }
}

interface MoveBody {
  reason?: string;
  forReadiness?: boolean;
  plannedOn?: string;
  outcome?: Outcome;
}

/** What the form says, for its move; nothing that was left empty is sent. */
export function moveBody(move: SmallMove, values: FormData): MoveBody {
  const said = (name: string) => String(values.get(name) ?? '').trim();
  const plannedOn = said('plannedOn') === '' ? {} : { plannedOn: said('plannedOn') };
  const outcome = said('outcome') === '' ? {} : { outcome: said('outcome') as Outcome }; // one of the choices above
  const forReadiness = said('why') === 'readiness';
  const own = said('reason') || (forReadiness ? 'Not today' : '');
  const reason = own === '' ? {} : { reason: own };
  return { ...reason, ...plannedOn, ...outcome, ...(move === 'defer' ? { forReadiness } : {}) };
}
