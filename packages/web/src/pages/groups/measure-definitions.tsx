import { capital } from './filters.tsx';
import { measureOrder, measureWords } from './words.ts';

/** What each measure counts and what it cannot say, beside released numbers. */
export function MeasureDefinitions() {
  return (
    <dl className="definitions">
      {measureOrder.map((one) => (
        <div key={one}>
          <dt>{measureWords[one].title}</dt>
          <dd>
            {capital(measureWords[one].says)}. {measureWords[one].cannot}
          </dd>
        </div>
      ))}
    </dl>
  );
}
