import type { EarlierNote } from '@noticed/shared/contract/registers/check-ins';
import { Disclosure } from '../../../ui/layout/disclosure.tsx';
import { momentWords } from '../../../ui/whole-dates.ts';

interface VersionsProps {
  correctedAt: string;
  earlier: readonly EarlierNote[];
}

/** That words were corrected, and what stood there before: nothing is ever rewritten unseen. */
export function Versions({ correctedAt, earlier }: VersionsProps) {
  return (
    <Disclosure summary={`Corrected on ${momentWords(correctedAt)}`}>
      <ol className="bullets">
        {earlier.map(({ note, until }) => (
          <li key={until}>
            Until {momentWords(until)}: {note ? <q dir="auto">{note}</q> : 'no note'}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
