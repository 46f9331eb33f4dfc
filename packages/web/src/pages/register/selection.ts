import { useState } from 'react';

export interface Selection {
  chosen: ReadonlySet<string>;
  /** True when everybody was chosen in one act: a moment then is a whole-class one. */
  everyone: boolean;
  /** Where the keys are. */
  current: string | undefined;
  goTo: (pupilId: string) => void;
  toggle: (pupilId: string) => void;
  /** Everyone from where the keys are to this pupil, in the order on screen. */
  extendTo: (pupilId: string, order: readonly string[]) => void;
  chooseAll: (pupilIds: readonly string[]) => void;
  clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Who is chosen, and who is in hand. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState(nobody);
  const [everyone, setEveryone] = useState(false);
  const [current, goTo] = useState<string>();
  const choose = (pupilIds: Iterable<string>, all: boolean) => {
    setChosen(new Set(pupilIds));
    setEveryone(all);
  };
  const clear = () => {
    setChosen(nobody);
    setEveryone(false);
  };
  return {
    chosen,
    everyone,
    current,
    goTo,
    toggle: (pupilId) => {
      const next = new Set(chosen);
      if (!next.delete(pupilId)) next.add(pupilId);
      choose(next, false);
    },
    extendTo: (pupilId, order) => {
      const from = order.indexOf(current ?? pupilId);
      const to = order.indexOf(pupilId);
      choose([...chosen, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)], false);
      goTo(pupilId);
    },
    chooseAll: (pupilIds) => choose(pupilIds, true),
    clear,
  };
}
