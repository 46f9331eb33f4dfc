import { useEffect, useState } from 'react';
import { call } from '../../data/client.ts';
import { Combo, type ComboOption } from '../../ui/fields/combo.tsx';

// Long enough that a name typed without a pause is asked for once.
const pause = 200;

interface PupilComboProps {
  name: string;
  label: string;
  /** For a page that acts on the choice itself, with no form around it. */
  onChoose?: (pupilId: string) => void;
}

/** Any pupil on roll, found by the server as the name is typed. */
export function PupilCombo({ name, label, onChoose }: PupilComboProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ComboOption | null>(null);
  const [found, setFound] = useState<readonly ComboOption[]>([]);
  useEffect(() => {
    let current = true;
    const asking = setTimeout(() => {
      void namesLike(text).then((options) => current && setFound(options));
    }, pause);
    return () => {
      current = false;
      clearTimeout(asking);
    };
  }, [text]);
  const options = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Combo
      name={name}
      label={label}
      placeholder="Type a name"
      options={options}
      value={chosen?.value ?? null}
      onType={setText}
      onChange={(value) => {
        setChosen(options.find((one) => one.value === value) ?? null);
        if (value) onChoose?.(value);
      }}
    />
  );
}

async function namesLike(text: string): Promise<ComboOption[]> {
  if (text.trim() === '') return [];
  try {
    const { pupils } = await call('findPupils', { query: { text } });
    return pupils.map(({ id, name, form }) => ({ value: id, label: name, ...(form ? { detail: form } : {}) }));
  } catch {
    // Nothing is found while the server cannot be asked; the next letter asks again.
    return [];
  }
}
