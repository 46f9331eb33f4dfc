import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Sort } from './table.tsx';

/** The order of a table, kept in the address as `?sort=name` or `?sort=-name`, so that it can be linked to. */
export function useAddressSort(): readonly [Sort | undefined, (sort: Sort) => void] {
  const [address, setAddress] = useSearchParams();
  const kept = address.get('sort');
  const sort = kept ? { by: kept.replace(/^-/, ''), descending: kept.startsWith('-') } : undefined;
  const choose = ({ by, descending }: Sort) =>
    setAddress((before) => withPart(before, 'sort', descending ? `-${by}` : by), { replace: true });
  return [sort, choose];
}

/** One choice of a page, kept in the address. It is made once the address has followed, and what it needs is there. */
export function useAddressChoice(name: string): readonly [string, (value: string) => void] {
  const [address, setAddress] = useSearchParams();
  const set = (value: string) => setAddress((before) => withPart(before, name, value), { replace: true });
  return [address.get(name) ?? '', set];
}

/** Words that are typed to find something, kept in the address; empty text takes them out again. */
export function useAddressText(name: string): readonly [string, (value: string) => void] {
  const [address, setAddress] = useSearchParams();
  const kept = address.get(name) ?? '';
  // The address follows a moment later; what is typed meanwhile must not be lost.
  const [ahead, setAhead] = useState<string | null>(null);
  useEffect(() => {
    setAhead((before) => (before === kept ? null : before));
  }, [kept]);
  const set = (value: string) => {
    setAhead(value === kept ? null : value);
    setAddress((before) => withPart(before, name, value), { replace: true });
  };
  return [ahead ?? kept, set];
}

function withPart(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === '') after.delete(name);
  else after.set(name, value);
  return after;
}
