// Less is a press whose hand was not quite still.
const still = 6;

interface Held {
  tile: HTMLElement;
  x: number;
  y: number;
  moving: boolean;
  over: HTMLElement | null;
}

/**
 * Lets a mouse or a pen carry a tile to one of the targets; fetched once the page can be used, and never needed. A finger
 * scrolls instead: it has the buttons. Gives back how to stop.
 */
export function letDrag(
  board: HTMLElement,
  targets: string,
  drop: (pupilId: string, over: HTMLElement) => void,
): () => void {
  const watch = new AbortController();
  let held: Held | null = null;
  const end = () => {
    if (held) putDown(held);
    held = null;
  };
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    act: (event: HTMLElementEventMap[Name]) => void,
    capture = false,
  ) => board.addEventListener(name, act, { signal: watch.signal, capture });

  on('pointerdown', (event) => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pupil]') : null;
    if (!tile || event.button !== 0 || event.pointerType === 'touch') return;
    held = { tile, x: event.clientX, y: event.clientY, moving: false, over: null };
  });
  on('pointermove', (event) => {
    if (held) carry(held, event, targets);
  });
  on('pointerup', () => {
    if (!held?.moving) return end();
    const { tile, over } = held;
    end();
    // The press that ends a drag is not a choice.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
    if (over) drop(tile.dataset.pupil ?? '', over);
  });
  on('pointercancel', end);
  on('pointerleave', end);
  on('keydown', (event) => event.key === 'Escape' && end(), true);
  return () => {
    end();
    watch.abort();
  };
}

function carry(held: Held, event: PointerEvent, targets: string): void {
  const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
  if (!held.moving && Math.hypot(dx, dy) < still) return;
  held.moving = true;
  held.tile.dataset.carried = '';
  // Through the object model, which a strict style policy allows.
  held.tile.style.translate = `${dx}px ${dy}px`;
  const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>(targets) ?? null;
  const over = under === held.tile ? null : under;
  if (over === held.over) return;
  delete held.over?.dataset.under;
  if (over) over.dataset.under = '';
  held.over = over;
}

function putDown({ tile, over }: Held): void {
  delete tile.dataset.carried;
  tile.style.translate = '';
  delete over?.dataset.under;
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
