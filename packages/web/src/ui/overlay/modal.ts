let modals = 0;

/**
 * The page behind does not scroll while a dialog lies over it. Marked at the root: whoever looks for a dialog in the page
 * goes through all of it, and a selector that does is asked again at its every change.
 */
export function keepStill(): () => void {
  const mark = () => document.documentElement.toggleAttribute('data-modal', modals > 0);
  modals += 1;
  mark();
  return () => {
    modals -= 1;
    mark();
  };
}

/** Whether a dialog lies over the page, so that keys are not meant for what is behind it. */
export const isBehind = (): boolean => document.documentElement.hasAttribute('data-modal');
