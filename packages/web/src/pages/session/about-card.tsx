import type { SessionPage } from '@noticed/shared/contract/session-page';
import { Card } from '../../ui/layout/card.tsx';
import { Facts } from '../../ui/layout/facts.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';

const outcomeWords = { mended: 'Mended', better: 'Better', 'no-change': 'No change', worse: 'Worse' };

/** Who, when and where. */
export function AboutCard({ session }: { session: SessionPage }) {
  const { pupil, adult, facilitator, place, plannedOn, heldOn, followUpOn, outcome } = session;
  const day = (on: string | null) => (on ? wholeDate(on) : null);
  return (
    <Card title="About it">
      <Facts
        facts={[
          { label: 'Pupil', value: [pupil.name, pupil.form].filter(Boolean).join(', ') },
          { label: 'Adult', value: adult },
          { label: 'Facilitator', value: facilitator === adult ? 'the adult' : facilitator },
          { label: 'Where', value: place },
          { label: 'Planned for', value: day(plannedOn) },
          { label: 'Held', value: day(heldOn) },
          { label: 'Follow-up', value: day(followUpOn) },
          { label: 'How it stands', value: outcome && outcomeWords[outcome] },
        ]}
      />
    </Card>
  );
}
