import type { Practice } from '@noticed/shared/contract/registers/check-ins';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { useProjectorSafe } from '../../ui/projector-safe.tsx';
import { offered } from './practices.ts';

export interface PracticeChipsProps {
  practices: readonly Practice[];
  phase: Standing | undefined;
  /** The practice chosen, or null; left out, a tap is the act itself. */
  chosen?: string | null | undefined;
  onChoose: (practiceId: string) => void;
}

// As many as a phone shows without scrolling.
const atFirst = 6;

/** The practice bank as chips. Where pupils may see the screen, its order says nothing of anybody. */
export function PracticeChips({ practices, phase, chosen, onChoose }: PracticeChipsProps) {
  const { safe } = useProjectorSafe();
  const [all, setAll] = useState(false);
  const bank = offered(practices, safe ? undefined : phase);
  const first = bank.slice(0, atFirst);
  const hidesChoice = Boolean(chosen) && !first.some((one) => one.id === chosen);
  const chips = (all || hidesChoice ? bank : first).map(({ id, name, how }) => ({ id, label: name, hint: how }));
  const choice = chosen === undefined ? {} : { chosen: chosen === null ? [] : [chosen] };
  return (
    <>
      <ChipGroup
        label={chosen === undefined ? 'What did you do? One tap logs it.' : 'What did you do?'}
        chips={chips}
        onChoose={onChoose}
        {...choice}
      />
      {chips.length < bank.length ? (
        <div>
          <Button kind="plain" size="small" onClick={() => setAll(true)}>
            All {bank.length} practices
          </Button>
        </div>
      ) : null}
    </>
  );
}
