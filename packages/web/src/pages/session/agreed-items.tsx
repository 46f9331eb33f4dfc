import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { newId } from '../../data/id.ts';
import { Button } from '../../ui/actions/button.tsx';
import { IconButton } from '../../ui/actions/icon-button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { AddIcon, CloseIcon } from '../../ui/icons.tsx';
import { Note } from '../../ui/layout/note.tsx';
import '../../ui/styles/agreed-items.css';

export interface AgreedItem {
  id: string;
  what: string;
  owner: 'pupil' | 'adult' | 'other-pupil' | 'facilitator';
  dueOn: string;
}

/** Who can owe something. */
export type Two = Pick<SessionPage, 'pupil' | 'adult' | 'betweenPupils' | 'facilitator'>;

interface AgreedItemsProps {
  session: Two;
  items: readonly AgreedItem[];
  /** The day that a new item is due, until somebody says otherwise. */
  dueOn: string;
  heldOn: string;
  onChange: (items: AgreedItem[]) => void;
}

const most = 20;

/** What will be done, by whom, by when: as many as were agreed, and none is fine. */
export function AgreedItems({ session, items, dueOn, heldOn, onChange }: AgreedItemsProps) {
  const put = (changed: AgreedItem) => onChange(items.map((one) => (one.id === changed.id ? changed : one)));
  const add = () =>
    onChange([...items, { id: newId(), what: '', owner: session.betweenPupils ? 'other-pupil' : 'adult', dueOn }]);
  return (
    <fieldset className="agreed">
      <legend className="field-label">What you agreed</legend>
      {items.length === 0 ? <Note>Nothing yet. Add what each of you will do, or leave it empty.</Note> : null}
      {items.map((item, at) => (
        <div key={item.id} className="agreed-item">
          <TextField
            name={`${item.id}.what`}
            label={`Agreed ${at + 1}: what`}
            value={item.what}
            maxLength={300}
            onChange={(event) => put({ ...item, what: event.target.value })}
          />
          <Select
            name={`${item.id}.owner`}
            label="Who"
            options={ownersOf(session)}
            value={item.owner}
            onChange={(event) => put({ ...item, owner: event.target.value as AgreedItem['owner'] })} // one of the options
          />
          <DateField
            name={`${item.id}.dueOn`}
            label="By"
            min={heldOn}
            value={item.dueOn}
            onChange={(day) => put({ ...item, dueOn: day })}
          />
          <IconButton
            label={`Take out agreed ${at + 1}`}
            icon={<CloseIcon />}
            onClick={() => onChange(items.filter((one) => one.id !== item.id))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<AddIcon />}
          refused={items.length >= most ? 'Twenty are enough.' : null}
          onClick={add}
        >
          Add something agreed
        </Button>
      </div>
    </fieldset>
  );
}

export function ownersOf({
  pupil,
  adult,
  betweenPupils,
  facilitator,
}: Two): { value: AgreedItem['owner']; label: string }[] {
  const both = [
    { value: betweenPupils ? ('other-pupil' as const) : ('adult' as const), label: adult },
    { value: 'pupil' as const, label: pupil.name },
  ];
  return facilitator === adult ? both : [...both, { value: 'facilitator', label: facilitator }];
}
