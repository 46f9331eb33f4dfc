/** The value of a floating element's `popover`: the top layer where the browser has one; elsewhere it stands in the page. */
export const floating = 'showPopover' in (globalThis.HTMLElement?.prototype ?? {}) ? 'manual' : undefined;

const gap = 6;
const margin = 8;

/** Puts `box` (in the top layer) below `anchor`, or above it where there is no room, and never off the screen. */
export function placeBeside(box: HTMLElement, anchor: HTMLElement, align: 'start' | 'end' = 'start'): void {
  const from = anchor.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const wanted = align === 'end' ? from.right - own.width : from.left;
  const left = Math.max(margin, Math.min(wanted, innerWidth - own.width - margin));
  const below = from.bottom + gap;
  const fits = below + own.height <= innerHeight - margin || from.top - gap - own.height < margin;
  // Through the object model, which a strict style policy allows; an attribute would be refused.
  box.style.left = `${left}px`;
  box.style.top = `${fits ? below : from.top - gap - own.height}px`;
}
