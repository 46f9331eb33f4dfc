import { useState } from 'react';
import { call } from '../../data/client.ts';
import { Combo, type ComboOption } from '../../ui/fields/combo.tsx';

interface OtherPupilProps {
  /** The pupil whom the repair starts from. */
  except: string;
  value: string | null;
  onChange: (pupilId: string | null) => void;
}

/** A repair between two pupils: the other one is found by name. */
export function OtherPupil({ except, value, onChange }: OtherPupilProps) {
  const [found, setFound] = useState<readonly ComboOption[]>([]);
  const find = async (text: string) => {
    const { pupils } = await call('findPupils', { query: { text } });
    const others = pupils.filter((one) => one.id !== except);
    setFound(others.map(({ id, name, form }) => ({ value: id, label: name, ...(form ? { detail: form } : {}) })));
  };
  return (
    <Combo
      name="otherPupilId"
      label="The other pupil"
      hint="It is kept under both and moves no phase."
      options={found}
      value={value}
      onChange={onChange}
      onType={(text) => void find(text).catch(() => setFound([]))}
    />
  );
}
