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
      <meter className="visually-hidden" aria-labelledby={id} aria-valuetext={words} min={0} max={max} value={value} />
      <Gauge share={value / max} />
    </div>
  );
}

export interface ProgressBarProps {
  label: ReactNode;
  /** Left out while nobody knows how long it takes. */
  value?: number;
  max?: number;
  words?: string;
}

/** How far a long piece of work has come; without `value`, only that it goes on. */
export function ProgressBar({ label, value, max = 100, words }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="meter">
      <span id={id} className="meter-label">
        {label}
      </span>
      <span className="meter-words">{words}</span>
      <progress className="visually-hidden" aria-labelledby={id} aria-valuetext={words} max={max} value={value} />
      <Gauge share={value === undefined ? undefined : value / max} />
    </div>
  );
}

/** Drawn by us: no two browsers let a meter be styled in the same way. */
function Gauge({ share }: { share: number | undefined }) {
  const width = `${Math.min(1, Math.max(0, share || 0)) * 100}%`;
  return (
    <svg className="gauge" data-unknown={share === undefined ? '' : undefined} aria-hidden="true" focusable="false">
      <rect width={width} height="100%" rx="4" />
    </svg>
  );
}
