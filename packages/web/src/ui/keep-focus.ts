/** Where the focus was last: the control itself, then what stands around it, outwards. */
let trail: Element[] = [];

/** Long enough for a page to put the focus where it wants it. */
const pause = 60;

/**
 * Keeps the focus in the page: when the control that had it goes away with what it did, as a form does that was saved, the
 * heading of the part that it stood in takes it. Otherwise the next Tab would begin at the top of the page.
 */
export function keepFocus(): void {
  let looking: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('focusin', ({ target }) => {
    trail = target instanceof Element ? outwards(target) : [];
  });
  new MutationObserver(() => {
    if (document.activeElement !== document.body) return;
    clearTimeout(looking);
    looking = setTimeout(bringBack, pause);
  }).observe(document.body, { childList: true, subtree: true });
}

function outwards(from: Element): Element[] {
  const all: Element[] = [];
  for (let one: Element | null = from; one; one = one.parentElement) all.push(one);
  return all;
}

function bringBack(): void {
  const [had, ...around] = trail;
  if (document.activeElement !== document.body || !had || had.isConnected) return;
  const part = around.find((one) => one.isConnected && one.matches('section, dialog, main'));
  const words = part?.querySelector('h1, h2, h3') ?? document.querySelector('h1');
  if (!(words instanceof HTMLElement)) return;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
}
