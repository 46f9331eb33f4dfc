import type { RegisterPage, RegisterPupil } from '@noticed/shared/contract/registers/registers';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useToast } from '../../ui/overlay/toast.tsx';
import { standingOrder } from '../../ui/words.ts';
import { useCheckIn } from '../check-in/opening.ts';
import { useRegisterKeys, type Wish } from './keys.ts';
import { type Selection, useSelection } from './selection.ts';
import { type Sorting, useSorting } from './sorting.ts';
import { arranged, useView, type View } from './view.ts';

/** Everything that the board, the list and the bar do, in one place, so that key, pointer and touch are equal. */
export interface Work {
  page: RegisterPage;
  view: View;
  sorting: Sorting;
  selection: Selection;
  /** The pupils in sight, in the order in which the keys go through them. */
  shown: readonly RegisterPupil[];
  /** Why, to be kept with the next move; empty for most. */
  reason: string;
  setReason: (words: string) => void;
  /** Whom an act is for: the chosen, or else the one in hand. */
  place: (to: Standing) => void;
  /** Moves one who was carried there, and with them all others that are chosen. */
  drop: (pupilId: string, to: Standing) => void;
  log: (pupilId?: string) => void;
  press: (pupilId: string, extend: boolean) => void;
  /** The same acts for a tile, which is not drawn anew whenever they are. */
  hand: RefObject<Hand | null>;
}

type Hand = Pick<Work, 'press' | 'log'> & Pick<Selection, 'goTo'>;

export function useWork(page: RegisterPage, safe: boolean): Work {
  const say = useToast();
  const refused = (error: unknown) =>
    say({ kind: 'problem', text: error instanceof Error ? error.message : 'That was not saved. Try again.' });
  const sorting = useSorting(page, refused);
  const selection = useSelection();
  const view = useView();
  const shown = inReadingOrder(page, view, sorting, safe);
  const order = shown.map((one) => one.id);
  const focus = useFocus();
  const checkIn = useCheckIn();
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const { chosen, current } = selection;

  const goTo = (pupilId: string | undefined) => {
    if (pupilId === undefined) return;
    selection.goTo(pupilId);
    focus(pupilId);
  };
  const targets = (): string[] => (chosen.size > 0 ? order.filter((id) => chosen.has(id)) : current ? [current] : []);
  const place = (to: Standing) => {
    if (!page.maySort || safe) return;
    const moving = targets();
    // As many as one act takes.
    if (moving.length > 200) return say({ kind: 'problem', text: 'Place at most 200 pupils at a time.' });
    sorting.place(moving, to, reason.trim());
    setReason('');
    selection.clear();
    goTo(chosen.size > 0 ? (current ?? moving[0]) : neighbour(order, current));
  };
  const drop = (pupilId: string, to: Standing) => {
    if (!page.maySort) return;
    sorting.place(chosen.has(pupilId) ? targets() : [pupilId], to);
    selection.clear();
    goTo(pupilId);
  };
  const log = (pupilId?: string) => {
    const ids = pupilId ? [pupilId] : targets();
    const pupils = page.pupils.filter((one) => ids.includes(one.id));
    if (pupils.length === 0) return;
    checkIn({
      pupils: pupils.map(({ id, name, run }) => ({ id, name, run, phase: sorting.standingOf(id) })),
      everyone: !pupilId && selection.everyone,
      onLogged: selection.clear,
    });
  };
  const press = (pupilId: string, extend: boolean) => {
    if (extend) selection.extendTo(pupilId, order);
    else selection.toggle(pupilId);
    selection.goTo(pupilId);
  };
  useRegisterKeys((wish: Wish) => {
    if ('to' in wish) place(wish.to);
    else if ('step' in wish) {
      const next = stepped(order, current, wish.step);
      if (wish.extend && next) selection.extendTo(next, order);
      goTo(next);
    } else if ('sideways' in wish) goTo(beside(page, sorting, shown, current, wish.sideways));
    else acts[wish.act]();
  });
  const acts: Record<Extract<Wish, { act: string }>['act'], () => void> = {
    log,
    undo: () => {
      const [moved] = sorting.last?.before.keys() ?? [];
      sorting.undo();
      goTo(moved);
    },
    complete: () => page.maySort && !safe && sorting.complete(),
    clear: selection.clear,
    open: () => current && void navigate(paths.pupil(current)),
    all: () => selection.chooseAll(order),
    first: () => goTo(order[0]),
    last: () => goTo(order.at(-1)),
  };
  const hand = useRef<Hand>(null);
  hand.current = { press, log, goTo: selection.goTo };
  return { page, view, sorting, selection, shown, reason, setReason, place, drop, log, press, hand };
}

/** Column by column on a board, line by line in a list. */
function inReadingOrder(page: RegisterPage, view: View, sorting: Sorting, safe: boolean): RegisterPupil[] {
  if (safe) return arranged(page.pupils, { order: 'name', show: 'everyone' }, sorting.standingOf);
  const shown = arranged(page.pupils, view, sorting.standingOf);
  if (view.look !== 'board' || view.show !== 'everyone') return shown;
  return standingOrder.flatMap((standing) => shown.filter((one) => sorting.standingOf(one.id) === standing));
}

function stepped(order: readonly string[], current: string | undefined, step: number): string | undefined {
  const at = current === undefined ? -1 : order.indexOf(current);
  if (at < 0) return step > 0 ? order[0] : order.at(-1);
  return order[Math.max(0, Math.min(order.length - 1, at + step))];
}

/** Who is in hand after this one has moved away: the next, so that going over a register needs no arrow after a move. */
function neighbour(order: readonly string[], current: string | undefined): string | undefined {
  const at = current === undefined ? -1 : order.indexOf(current);
  return order[at + 1] ?? order[at - 1] ?? current;
}

/** The pupil at the same height in the next column that holds anybody. */
function beside(
  page: RegisterPage,
  sorting: Sorting,
  shown: readonly RegisterPupil[],
  current: string | undefined,
  sideways: number,
): string | undefined {
  if (current === undefined || page.pupils.length === 0) return undefined;
  const columns = standingOrder
    .map((standing) => shown.filter((one) => sorting.standingOf(one.id) === standing))
    .filter((column) => column.length > 0);
  const at = columns.findIndex((column) => column.some((one) => one.id === current));
  const next = columns[at + sideways];
  const height = columns[at]?.findIndex((one) => one.id === current) ?? 0;
  return next?.[Math.min(height, next.length - 1)]?.id;
}

/** By id a tile is found at once, however many there are. */
export const tileId = (pupilId: string) => `tile-${pupilId}`;

/** Moves the focus to a pupil once they stand where they now belong. */
function useFocus(): (pupilId: string) => void {
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const tile = document.getElementById(tileId(wanted.current));
    wanted.current = undefined;
    tile?.querySelector('button')?.focus({ preventScroll: true });
    tile?.scrollIntoView?.({ block: 'nearest' });
  });
  return (pupilId) => {
    wanted.current = pupilId;
  };
}
