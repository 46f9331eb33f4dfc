import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { adaptations as known } from '@noticed/shared/domain/restorative-session/readiness';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Facts } from '../../ui/layout/facts.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { DetailsSheet } from './details-sheet.tsx';

const outcomeWords = { mended: 'Mended', better: 'Better', 'no-change': 'No change', worse: 'Worse' };
const tookWords = { agreed: 'yes', partly: 'partly', declined: 'declined' };
const over = ['closed', 'declined', 'cancelled'];

/** Who, when and where. */
export function AboutCard({ session, today }: { session: SessionPage; today: string }) {
  const [changing, setChanging] = useState(false);
  const { pupil, adult, betweenPupils, facilitator, place, plannedOn, plannedAt, heldOn, followUpOn, outcome } =
    session;
  const day = (on: string | null) => (on ? wholeDate(on) : null);
  const isOver = over.includes(session.stage);
  return (
    <Card title="About it">
      <Facts
        facts={[
          { label: 'Pupil', value: [pupil.name, pupil.form].filter(Boolean).join(', ') },
          { label: betweenPupils ? 'The other pupil' : 'Adult', value: adult },
          { label: 'Facilitator', value: facilitator === adult ? 'the adult' : facilitator },
          { label: 'Sitting in', value: session.othersPresent.map((one) => one.name).join(', ') || null },
          { label: 'Where', value: place },
          {
            label: 'Planned for',
            value: plannedAt && plannedOn ? `${day(plannedOn)} at ${plannedAt}` : day(plannedOn),
          },
          { label: 'Easier with', value: session.adaptations.map((one) => known[one]).join(', ') || null },
          { label: 'Held', value: day(heldOn) },
          { label: 'Took part', value: tookPart(session) },
          { label: 'Follow-up', value: day(followUpOn) },
          { label: 'How it stands', value: outcome && outcomeWords[outcome] },
          { label: 'Reference', value: session.record.incidentReference },
        ]}
      />
      {isOver ? null : (
        <div>
          <Button size="small" onClick={() => setChanging(true)}>
            Change
          </Button>
        </div>
      )}
      {changing ? <DetailsSheet session={session} today={today} onClose={() => setChanging(false)} /> : null}
    </Card>
  );
}

function tookPart({ participation, pupil, adult }: SessionPage): string | null {
  if (!participation) return null;
  return `${pupil.name}: ${tookWords[participation.pupil]} · ${adult}: ${tookWords[participation.partner]}`;
}
