const gap = 6;
const margin = 8;

/** Puts `floating` (in the top layer) below `anchor`, or above it where there is no room, and never off the screen. */
export function placeBeside(floating: HTMLElement, anchor: HTMLElement, align: 'start' | 'end' = 'start'): void {
  const from = anchor.getBoundingClientRect();
  const own = floating.getBoundingClientRect();
  const wanted = align === 'end' ? from.right - own.width : from.left;
  const left = Math.max(margin, Math.min(wanted, innerWidth - own.width - margin));
  const below = from.bottom + gap;
  const fits = below + own.height <= innerHeight - margin || from.top - gap - own.height < margin;
  // Through the object model, which a strict style policy allows; an attribute would be refused.
  floating.style.left = `${left}px`;
  floating.style.top = `${fits ? below : from.top - gap - own.height}px`;
}
