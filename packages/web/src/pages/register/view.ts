import type { RegisterPupil } from '@noticed/shared/contract/registers/registers';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

export type Look = 'board' | 'list' | 'seating';
export type Order = 'name' | 'unseen';
/** Whom to show: everyone, those in one phase, or those with a prompt. */
export type Show = 'everyone' | 'prompts' | Standing;

export interface View {
  look: Look;
  order: Order;
  show: Show;
  set: (part: Partial<{ look: Look; order: Order; show: Show }>) => void;
}

const looks = ['board', 'list', 'seating'] as const;
const usual = { order: 'name', show: 'everyone' } as const;

/** How the register is looked at, kept in its address so that it can be linked and gone back to. */
export function useView(): View {
  const [search, setSearch] = useSearchParams();
  // A phone has room for one column: there a list is quicker to go over.
  const [look] = useState<Look>(() => (globalThis.matchMedia?.('(width < 52rem)').matches ? 'list' : 'board'));
  const read = (name: string, otherwise: string) => search.get(name) ?? otherwise;
  return {
    look: looks.find((one) => one === read('look', look)) ?? 'board',
    order: read('order', usual.order) === 'unseen' ? 'unseen' : 'name',
    show: read('show', usual.show) as Show, // an unknown word shows nobody, and says so
    set: (part) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(part)) next.set(name, value);
      for (const [name, value] of Object.entries(usual)) if (next.get(name) === value) next.delete(name);
      setSearch(next, { replace: true, preventScrollReset: true });
    },
  };
}

/** The pupils to show, in order: by name, or those unseen longest first. Who was never noticed comes before all others. */
export function arranged(
  pupils: readonly RegisterPupil[],
  { order, show }: Pick<View, 'order' | 'show'>,
  standingOf: (pupilId: string) => Standing,
): RegisterPupil[] {
  const shown = pupils.filter(
    (one) => show === 'everyone' || (show === 'prompts' ? one.flags.length > 0 : standingOf(one.id) === show),
  );
  if (order === 'name') return shown;
  return shown.sort((a, b) =>
    (a.lastNoticedOn ?? '') < (b.lastNoticedOn ?? '') ? -1 : Number(a.lastNoticedOn !== b.lastNoticedOn),
  );
}
