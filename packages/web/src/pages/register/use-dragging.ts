import { type RefObject, useEffect, useRef } from 'react';

/** Carrying tiles with the mouse comes after everything else: keys, presses and touch are there already. */
export function useDragging<Board extends HTMLElement>(
  allowed: boolean,
  targets: string,
  drop: (pupilId: string, over: HTMLElement) => void,
): RefObject<Board | null> {
  const board = useRef<Board>(null);
  const dropping = useRef(drop);
  dropping.current = drop;
  useEffect(() => {
    let stop = () => {};
    let gone = !allowed;
    const begin = ({ letDrag }: typeof import('./drag.ts')) => {
      if (!gone && board.current)
        stop = letDrag(board.current, targets, (pupilId, over) => dropping.current(pupilId, over));
    };
    // Without it nothing is lost: a lost connection is no error here.
    if (allowed) import('./drag.ts').then(begin, () => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [allowed, targets]);
  return board;
}
