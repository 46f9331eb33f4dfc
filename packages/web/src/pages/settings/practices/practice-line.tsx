import type { BankedPractice } from '@noticed/shared/contract/settings/practices';
import { Button } from '../../../ui/actions/button.tsx';
import { Line } from '../../../ui/layout/line-list.tsx';
import { usualWords } from './words.ts';

export function PracticeLine({ practice, onEdit }: { practice: BankedPractice; onEdit: () => void }) {
  return (
    <Line
      title={<bdi>{practice.name}</bdi>}
      meta={usualWords(practice)}
      detail={
        <>
          <p>{practice.how}</p>
          {practice.before.length > 0 ? <p>Before: {practice.before.join(', ')}</p> : null}
        </>
      }
      actions={
        <Button size="small" aria-label={`Change: ${practice.name}`} onClick={onEdit}>
          Change
        </Button>
      }
    />
  );
}
