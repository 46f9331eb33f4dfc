import type { ComponentType } from 'react';
import { type LoaderFunction, type LoaderFunctionArgs, type RouteObject, redirect } from 'react-router';
import { isLocked, isSignedOut } from './data/client.ts';
import { Waiting } from './pages/frame/waiting.tsx';
import { TroubleAlone } from './pages/trouble.tsx';
import { paths } from './paths.ts';

/** What every page's module gives: the page, and what must be there before it is drawn. */
interface PageModule {
  Page: ComponentType;
  loader?: LoaderFunction;
}

/** A page that is fetched when somebody goes there. Whoever is not signed in is asked to, and comes back afterwards. */
export function page(load: () => Promise<PageModule>): NonNullable<RouteObject['lazy']> {
  return async () => {
    const { Page, loader } = await load();
    return loader ? { Component: Page, loader: orSignIn(loader) } : { Component: Page };
  };
}

function orSignIn(loader: LoaderFunction) {
  return async (args: LoaderFunctionArgs) => {
    try {
      return (await loader(args)) ?? null;
    } catch (error) {
      if (isLocked(error)) throw redirect(andBack(paths.locked(), new URL(args.request.url)));
      if (!isSignedOut(error)) throw error;
      throw redirect(signInAndBack(new URL(args.request.url)));
    }
  };
}

/** The sign-in page, which afterwards returns to where somebody was going. */
export function signInAndBack(from: Pick<URL, 'pathname' | 'search'>): string {
  return andBack(paths.signIn(), from);
}

function andBack(door: string, { pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  const inside = pathname.replace(/^\/demo(?=\/|$)/, '') || paths.start();
  const asked = inside + search;
  return asked === paths.start() ? door : `${door}?next=${encodeURIComponent(asked)}`;
}

/** Where everything hangs. */
export const house = 'house';

/** What is drawn where no page is there yet, or none could be had. */
export const walls = { HydrateFallback: Waiting, ErrorBoundary: TroubleAlone };

/** The pages that need nobody signed in; all others come behind them, and are fetched with the first of theirs. */
export const doors: RouteObject[] = [
  { path: paths.start(), lazy: page(() => import('./pages/start.tsx')) },
  { path: paths.signIn(), lazy: page(() => import('./pages/sign-in.tsx')) },
  { path: paths.setUp(), lazy: page(() => import('./pages/set-up.tsx')) },
  { path: paths.welcome(), lazy: page(() => import('./pages/welcome.tsx')) },
  { path: paths.signInBack(), lazy: page(() => import('./pages/sign-in-back.tsx')) },
  { path: paths.locked(), lazy: page(() => import('./pages/locked.tsx')) },
  { path: paths.secondFactor(), lazy: page(() => import('./pages/second-factor.tsx')) },
  { path: paths.privacy(), lazy: page(() => import('./pages/privacy.tsx')) },
];
