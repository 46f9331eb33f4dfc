import { type ReactNode, useId } from 'react';

export interface MeterProps {
  label: ReactNode;
  value: number;
  max: number;
  /** The amount in words, such as “18 of 30 noticed this week”: it is what is read, and the bar only repeats it. */
  words: string;
}

/** How much of a known whole. Coverage, never a score. */
export function Meter({ label, value, max, words }: MeterProps) {
  const id = useId();
  return (
    <div className="meter">
      <span id={id} className="meter-label">
        {label}
      </span>
      <span className="meter-words">{words}</span>
      <meter aria-labelledby={id} aria-valuetext={words} min={0} max={max} value={value} />
    </div>
  );
}

/** How far a long piece of work has come; without `value`, only that it goes on. */
export function ProgressBar({
  label,
  value,
  max = 100,
  words,
}: {
  label: ReactNode;
  value?: number;
  max?: number;
  words?: string;
}) {
  const id = useId();
  return (
    <div className="meter" role="status">
      <span id={id} className="meter-label">
        {label}
      </span>
      <span className="meter-words">{words}</span>
      <progress aria-labelledby={id} max={max} value={value} />
    </div>
  );
}
