import type { Practice } from '@noticed/shared/contract/registers/check-ins';
import { useRead } from '../../data/query.ts';
import { dayAfter } from '../../ui/day-words.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { channelChoices, reachChoices, toneChoices } from '../../ui/moment-words.ts';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import type { Draft } from './draft.ts';
import type { Detail } from './use-log.tsx';

export interface DetailsProps {
  draft: Draft;
  practice: Practice | undefined;
  everyone: boolean;
  onChange: (draft: Draft) => void;
}

const longestNote = 2000;

/** All that a moment may carry beyond what was done. Each part shows the default that stands without it. */
export function Details({ draft, practice, everyone, onChange }: DetailsProps) {
  const { today } = useRead('readMe', {});
  const { detail } = draft;
  // Each value comes from a list of the contract's own words.
  const set = (part: object) => onChange({ ...draft, detail: { ...detail, ...(part as Detail) } });
  return (
    <>
      <UnlessProjected>
        <TextArea
          name="note"
          label="Note"
          optional
          hint="What you saw, in your own view. The pupil and their parents may read it."
          maxLength={longestNote}
          value={detail.note ?? ''}
          onChange={(event) => set({ note: event.target.value })}
        />
      </UnlessProjected>
      <DateField
        name="happenedOn"
        label="Day"
        value={detail.happenedOn ?? today}
        max={today}
        onChange={(happenedOn) => set({ happenedOn })}
        shortcuts={[
          { label: 'Today', day: today },
          { label: 'Yesterday', day: dayAfter(today, -1) },
        ]}
      />
      <RadioGroup
        inline
        name="tone"
        label="How it was"
        choices={toneChoices}
        value={detail.tone ?? practice?.tone ?? 'positive'}
        onChange={(tone) => set({ tone })}
      />
      <RadioGroup
        inline
        name="reach"
        label="Said to"
        choices={reachChoices}
        value={detail.reach ?? (everyone ? 'whole-group' : (practice?.reach ?? 'individual'))}
        onChange={(reach) => set({ reach })}
      />
      <Select
        name="channel"
        label="Where or how"
        options={channelChoices}
        value={detail.channel ?? 'in-person'}
        onChange={(event) => set({ channel: event.target.value })}
      />
    </>
  );
}
