import { phases } from '@noticed/shared/domain/relationship/phase';
import { FieldNotes, useField } from '../../../ui/fields/field.tsx';
import { standingWords } from '../../../ui/words.ts';

/** The phases for which a practice is suggested: any of them, or none. */
export function PhaseTicks({ chosen }: { chosen: readonly string[] }) {
  const hint = 'It then comes first when a moment is logged with a pupil in that phase.';
  const state = useField({ name: 'phases', hint });
  return (
    <fieldset
      className="field choices"
      data-inline
      data-invalid={state.error ? '' : undefined}
      aria-describedby={state.control['aria-describedby']}
    >
      <legend className="field-label">Suggested for</legend>
      <FieldNotes id={state.id} hint={hint} error={state.error} />
      <div className="choices-list">
        {phases.map((phase, at) => (
          <label key={phase} className="tick-line">
            <input
              type="checkbox"
              className="box"
              name="phases"
              // The error summary leads to the first of them.
              id={at === 0 ? state.id : undefined}
              value={phase}
              defaultChecked={chosen.includes(phase)}
            />
            <span>{standingWords[phase].word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
