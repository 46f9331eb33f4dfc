import { CheckIcon } from '../icons.tsx';
import '../styles/steps.css';

export interface Step {
  label: string;
  state: 'done' | 'current' | 'to-come';
}

const stateWords = { done: 'done', current: 'now', 'to-come': 'to come' };

/** How far a thing with a fixed course has come: a tick, a ring or a dot, and words for who cannot see them. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: words, state }) => (
        <li key={words} className="step" data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="step-mark">{state === 'done' ? <CheckIcon /> : null}</span>
          <span className="step-words">{words}</span>
          <span className="visually-hidden">, {stateWords[state]}</span>
        </li>
      ))}
    </ol>
  );
}
