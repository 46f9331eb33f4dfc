import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import { Button } from '../../../ui/actions/button.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Cluster } from '../../../ui/layout/stack.tsx';
import { Objections } from './objections.tsx';
import { Stops } from './stops.tsx';

/** For those who may stop prompts or honour an objection. Both act at once, and neither asks why. */
export function Protect({ page: { pupil, may } }: { page: PupilPage }) {
  const [open, setOpen] = useState<'stops' | 'objections' | null>(null);
  if (!may.stopPrompts && !may.honourObjection) return null;
  const close = () => setOpen(null);
  return (
    <Card title="Stop and object">
      <Cluster>
        {may.stopPrompts ? <Button onClick={() => setOpen('stops')}>Stop prompts…</Button> : null}
        {may.honourObjection ? <Button onClick={() => setOpen('objections')}>Objection…</Button> : null}
      </Cluster>
      {open === 'stops' ? <Stops pupil={pupil} onClose={close} /> : null}
      {open === 'objections' ? <Objections pupil={pupil} onClose={close} /> : null}
    </Card>
  );
}
