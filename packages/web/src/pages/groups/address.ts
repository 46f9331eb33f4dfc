import type { TrendFilter } from '@noticed/shared/contract/groups/groups';
import { useSearchParams } from 'react-router';

/** What every screen of groups keeps in its address, so that a view can be linked to and the next screen looks at the same pupils. */
const kept = ['year', 'form', 'house', 'from', 'to'] as const;

/** The filter that an address holds. */
export function filterIn(search: URLSearchParams): TrendFilter {
  const pairs = kept.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

export function filterOf(request: Request): { filter: TrendFilter; search: URLSearchParams } {
  const search = new URL(request.url).searchParams;
  return { filter: filterIn(search), search };
}

export function useFilter(): { filter: TrendFilter; search: URLSearchParams } {
  const [search] = useSearchParams();
  return { filter: filterIn(search), search };
}

/** An address with the same filter, and what else it needs. */
export function withFilter(path: string, filter: TrendFilter, more: Record<string, string> = {}): string {
  const search = searchOf({ ...filter, ...more });
  return search ? `${path}?${search}` : path;
}

/** The address of the same screen as a file. */
export function useFileAddress(base: string, view: string, more: Record<string, string>): string {
  const { filter } = useFilter();
  return `${base}/api/groups/csv?${searchOf({ ...filter, ...more, view })}`;
}

function searchOf(parts: Record<string, string | undefined>): string {
  const pairs = Object.entries(parts).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(pairs).toString();
}
