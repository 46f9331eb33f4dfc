import { type MouseEvent, type PointerEvent, useRef } from 'react';

// As long as phones themselves wait before they take a touch for a hold.
const long = 450;

/**
 * Tells a finger that stays from one that taps. What a hold does has a key and a mouse press of its own too.
 * Spread the handlers over a button.
 */
export function useHold(onPress: (event: MouseEvent) => void, onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    onPointerDown: (event: PointerEvent) => {
      stop();
      held.current = false;
      if (event.pointerType !== 'touch') return;
      timer.current = setTimeout(() => {
        held.current = true;
        onHold();
      }, long);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // The phone's own menu would cover the names.
    onContextMenu: (event: MouseEvent) => held.current && event.preventDefault(),
    onClick: (event: MouseEvent) => {
      // The click that follows a hold is the same touch.
      if (held.current) held.current = false;
      else onPress(event);
    },
  };
}
