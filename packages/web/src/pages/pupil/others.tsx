import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { counted, listed } from '../../ui/count-words.ts';
import { nearDay } from '../../ui/day-words.ts';
import { Card } from '../../ui/layout/card.tsx';
import { PhaseBar } from '../../ui/people/phase-bar.tsx';
import { OfferHelp } from './help.tsx';

/** What all adults together say, as far as the reader may know it; and whose good relationship can help, by name. */
export function Others({ page }: { page: PupilPage }) {
  const { standings, lastNoticed, unseenDays, today } = page;
  const { counts, maintain, restore } = standings;
  if (unseenDays === null) return null;
  return (
    <Card title="All adults">
      {counts ? (
        <PhaseBar label={`${counted(counts.adults, 'adult')} placed them`} counts={{ ...counts, unsorted: 0 }} />
      ) : null}
      {maintain && maintain.length > 0 ? (
        <p>
          <strong>Good relationship:</strong> <bdi>{listed(maintain)}</bdi>. They can help.
        </p>
      ) : null}
      {restore && restore.length > 0 ? (
        <p>
          <strong>Repairing, or asking for help:</strong> <bdi>{listed(restore)}</bdi>.
        </p>
      ) : null}
      <p>
        {lastNoticed ? (
          <>
            Last noticed {nearDay(lastNoticed.on, today)} by <bdi>{lastNoticed.adult}</bdi>: {lastNoticed.practice}.
          </>
        ) : (
          <>No one has logged a moment yet, for {counted(unseenDays, 'school day')}.</>
        )}
      </p>
      <OfferHelp page={page} />
    </Card>
  );
}
