import type { Me } from '@noticed/shared/contract/sign-in/start';
import { queryClient } from './query.ts';

const day = 86_400_000;

const midnightOf = (at: number): number => {
  const here = new Date(at);
  return Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
};

/**
 * The school's day as this device knows it: the server's own, and as many more as have gone by here since it said so. An
 * act names it, because it may be sent days later.
 */
export function dayHere(): string | undefined {
  const state = queryClient.getQueryState<Me>(['readMe', {}]);
  if (!state?.data) return undefined;
  const passed = midnightOf(Date.now()) - midnightOf(state.dataUpdatedAt);
  return new Date(Date.parse(state.data.today) + Math.max(0, Math.round(passed / day)) * day)
    .toISOString()
    .slice(0, 10);
}
