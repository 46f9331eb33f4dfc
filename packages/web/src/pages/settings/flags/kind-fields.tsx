import { type LimitName, limits } from '@noticed/shared/domain/limits';
import { Switch } from '../../../ui/fields/checkbox.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { type Draft, shown } from './draft.ts';
import type { KindWords } from './kinds.ts';

export interface DraftProps {
  draft: Draft;
  onLimit: (name: LimitName, typed: string) => void;
  onKind: (words: KindWords, on: boolean) => void;
}

/** One prompt: on or off, and its limits while it is on. */
export function KindFields({ words, draft, onLimit, onKind }: DraftProps & { words: KindWords }) {
  const on = draft.on[words.kind];
  return (
    <div className="kind">
      <Switch
        name={`on.${words.kind}`}
        label={words.title}
        hint={words.means}
        checked={on}
        onChange={(event) => onKind(words, event.target.checked)}
      />
      {on && words.limits.length > 0 ? <LimitFields names={words.limits} draft={draft} onLimit={onLimit} /> : null}
    </div>
  );
}

export function LimitFields({
  names,
  draft,
  onLimit,
}: Pick<DraftProps, 'draft' | 'onLimit'> & { names: readonly LimitName[] }) {
  return (
    <div className="limits">
      {names.map((name) => (
        <TextField
          key={name}
          name={`limits.${name}`}
          type="number"
          inputMode="numeric"
          width="short"
          label={limits[name].about}
          hint={rangeWords(name)}
          value={draft.limits[name]}
          onChange={(event) => onLimit(name, event.target.value)}
        />
      ))}
    </div>
  );
}

/** In what, how little, how much, and what we ship. */
function rangeWords(name: LimitName): string {
  const { unit, min, max, default: usual } = limits[name];
  const said = unit === 'share' ? 'Per cent' : unit.charAt(0).toUpperCase() + unit.slice(1);
  return `${said}, ${shown(name, min)} to ${shown(name, max)}. Ours: ${shown(name, usual)}.`;
}
