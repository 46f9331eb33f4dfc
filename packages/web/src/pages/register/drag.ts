import type { Standing } from '@noticed/shared/domain/phase';

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
 * Lets a mouse or a pen carry a tile to another column; fetched once the register can be used, and never needed. A finger
 * scrolls instead: it has the bar. Gives back how to stop.
 */
export function letDrag(board: HTMLElement, drop: (pupilId: string, to: Standing) => void): () => void {
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
    if (held) carry(held, event);
  });
  on('pointerup', () => {
    if (!held?.moving) return end();
    const { tile, over } = held;
    const to = over?.dataset.standing as Standing | undefined; // the board's own columns carry nothing else
    end();
    // The press that ends a drag is not a choice.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
    if (to) drop(tile.dataset.pupil ?? '', to);
  });
  on('pointercancel', end);
  on('pointerleave', end);
  on('keydown', (event) => event.key === 'Escape' && end(), true);
  return () => {
    end();
    watch.abort();
  };
}

function carry(held: Held, event: PointerEvent): void {
  const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
  if (!held.moving && Math.hypot(dx, dy) < still) return;
  held.moving = true;
  held.tile.dataset.carried = '';
  // Through the object model, which a strict style policy allows.
  held.tile.style.translate = `${dx}px ${dy}px`;
  const column = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.board-column') ?? null;
  if (column === held.over) return;
  delete held.over?.dataset.under;
  if (column) column.dataset.under = '';
  held.over = column;
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
