import { type ReactNode, useId, useState } from 'react';
import { moveFocus } from './roving.ts';

export interface Chip {
  id: string;
  label: string;
  /** A few more words for who wants them, such as how to do it well. */
  hint?: string;
  icon?: ReactNode;
}

export interface ChipGroupProps {
  /** What is being chosen; shown above the chips unless `labelHidden`. */
  label: string;
  labelHidden?: boolean;
  chips: readonly Chip[];
  /** Ids that are chosen. Left out, a chip is an act: one tap and it is done. */
  chosen?: readonly string[];
  onChoose: (id: string) => void;
  refused?: boolean;
}

/** Practice chips: a tap chooses. One stop for Tab; arrows move within. */
export function ChipGroup({ label, labelHidden = false, chips, chosen, onChoose, refused = false }: ChipGroupProps) {
  const id = useId();
  const [reached, setReached] = useState<string>();
  const stop = chips.find((chip) => chip.id === reached) ?? chips.find((chip) => chosen?.includes(chip.id)) ?? chips[0];
  return (
    <div className="chips">
      <p id={id} className={labelHidden ? 'visually-hidden' : 'chips-label'}>
        {label}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser */}
      <div role="group" aria-labelledby={id} className="chips-row" onKeyDown={(event) => moveFocus(event, '.chip')}>
        {chips.map((chip) => (
          <button
            key={chip.id}
            type="button"
            className="chip"
            title={chip.hint}
            tabIndex={chip === stop ? 0 : -1}
            aria-pressed={chosen?.includes(chip.id)}
            aria-disabled={refused || undefined}
            onFocus={() => setReached(chip.id)}
            onClick={() => refused || onChoose(chip.id)}
          >
            {chip.icon}
            {chip.label}
          </button>
        ))}
      </div>
    </div>
  );
}
