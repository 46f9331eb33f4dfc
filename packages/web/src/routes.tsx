import type { ComponentType } from 'react';
import { type LoaderFunction, type LoaderFunctionArgs, type RouteObject, redirect } from 'react-router';
import { isSignedOut } from './data/client.ts';
import { Waiting } from './pages/frame/waiting.tsx';
import { Trouble, TroubleAlone } from './pages/trouble.tsx';
import { paths } from './paths.ts';

/** What every page's module gives: the page, and what must be there before it is drawn. */
interface PageModule {
  Page: ComponentType;
  loader?: LoaderFunction;
}

/** A page that is fetched when somebody goes there. Whoever is not signed in is asked to, and comes back afterwards. */
function page(load: () => Promise<PageModule>): NonNullable<RouteObject['lazy']> {
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
      if (!isSignedOut(error)) throw error;
      throw redirect(signInAndBack(new URL(args.request.url)));
    }
  };
}

/** The sign-in page, which afterwards returns to where somebody was going. */
export function signInAndBack({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  const inside = pathname.replace(/^\/demo(?=\/|$)/, '') || paths.start();
  const asked = inside + search;
  return asked === paths.start() ? paths.signIn() : `${paths.signIn()}?next=${encodeURIComponent(asked)}`;
}

const missing = page(() => import('./pages/not-found.tsx'));

const everyday: RouteObject[] = [
  { path: paths.today(), lazy: page(() => import('./pages/today.tsx')) },
  { path: paths.registers(), lazy: page(() => import('./pages/registers.tsx')) },
  { path: paths.register(':registerId'), lazy: page(() => import('./pages/register.tsx')) },
  { path: paths.handover(':registerId'), lazy: page(() => import('./pages/handover.tsx')) },
  { path: paths.parentsEvening(':registerId'), lazy: page(() => import('./pages/parents-evening.tsx')) },
  { path: paths.pupil(':pupilId'), lazy: page(() => import('./pages/pupil.tsx')) },
];

const restore: RouteObject[] = [
  { path: paths.agenda(), lazy: page(() => import('./pages/agenda.tsx')) },
  { path: paths.repair(), lazy: page(() => import('./pages/repair.tsx')) },
  { path: paths.prompts(), lazy: page(() => import('./pages/prompts.tsx')) },
  { path: paths.sessions(), lazy: page(() => import('./pages/sessions.tsx')) },
  { path: paths.session(':sessionId'), lazy: page(() => import('./pages/session.tsx')) },
  { path: paths.planSession(':pupilId'), lazy: page(() => import('./pages/plan-session.tsx')) },
];

const trends: RouteObject[] = [
  { path: paths.groups(), lazy: page(() => import('./pages/groups.tsx')) },
  { path: paths.group(), lazy: page(() => import('./pages/trends/group.tsx')) },
  { path: paths.compareGroups(), lazy: page(() => import('./pages/trends/compare.tsx')) },
  { path: paths.groupPhases(), lazy: page(() => import('./pages/trends/phases.tsx')) },
  { path: paths.groupMovement(), lazy: page(() => import('./pages/trends/movement.tsx')) },
  { path: paths.groupAttention(), lazy: page(() => import('./pages/trends/attention.tsx')) },
  { path: paths.groupRepair(), lazy: page(() => import('./pages/trends/repair.tsx')) },
  { path: paths.groupMethod(), lazy: page(() => import('./pages/trends/method.tsx')) },
  { path: paths.evidence(), lazy: page(() => import('./pages/trends/evidence.tsx')) },
  { path: paths.evidencePack(':until'), lazy: page(() => import('./pages/trends/pack.tsx')) },
];

/** What two people look at together, and what is printed for them: nothing else stands around it. */
const shared: RouteObject[] = [
  { path: paths.conversation(':pupilId', ':sessionId'), lazy: page(() => import('./pages/conversation.tsx')) },
  { path: paths.printSession(':sessionId', ':what'), lazy: page(() => import('./pages/print-session.tsx')) },
  { path: paths.supplySheet(':registerId'), lazy: page(() => import('./pages/supply-sheet.tsx')) },
];

const settings: RouteObject[] = [
  { path: paths.settings(), lazy: page(() => import('./pages/settings.tsx')) },
  { path: paths.flagLimits(), lazy: page(() => import('./pages/settings/flags.tsx')) },
  { path: paths.practices(), lazy: page(() => import('./pages/settings/practices.tsx')) },
  { path: paths.closures(), lazy: page(() => import('./pages/settings/closures.tsx')) },
  { path: paths.accessReview(), lazy: page(() => import('./pages/access-review.tsx')) },
  { path: paths.myReaders(), lazy: page(() => import('./pages/my-readers.tsx')) },
];

const office: RouteObject[] = [
  { path: paths.account(), lazy: page(() => import('./pages/account.tsx')) },
  { path: paths.ownRecord(), lazy: page(() => import('./pages/own-record.tsx')) },
  { path: paths.openings(), lazy: page(() => import('./pages/openings.tsx')) },
  { path: paths.audit(), lazy: page(() => import('./pages/audit.tsx')) },
  { path: paths.people(), lazy: page(() => import('./pages/people.tsx')) },
  { path: paths.person(':staffId'), lazy: page(() => import('./pages/person.tsx')) },
  { path: paths.status(), lazy: page(() => import('./pages/status.tsx')) },
  { path: paths.terms(), lazy: page(() => import('./pages/terms.tsx')) },
  { path: paths.imports(), lazy: page(() => import('./pages/imports.tsx')) },
  { path: paths.import(':importId'), lazy: page(() => import('./pages/import.tsx')) },
  { path: paths.approvals(), lazy: page(() => import('./pages/approvals.tsx')) },
  { path: paths.approval(':importId'), lazy: page(() => import('./pages/approval.tsx')) },
];

/** Every address and its page. All but the first four need somebody signed in; the loader of `signed-in` sees to it. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Waiting,
    ErrorBoundary: TroubleAlone,
    children: [
      { path: paths.start(), lazy: page(() => import('./pages/start.tsx')) },
      { path: paths.signIn(), lazy: page(() => import('./pages/sign-in.tsx')) },
      { path: paths.setUp(), lazy: page(() => import('./pages/set-up.tsx')) },
      { path: paths.welcome(), lazy: page(() => import('./pages/welcome.tsx')) },
      {
        lazy: page(() => import('./pages/signed-in.tsx')),
        children: [
          ...shared,
          {
            lazy: page(() => import('./pages/frame.tsx')),
            children: [
              {
                ErrorBoundary: Trouble,
                children: [...everyday, ...restore, ...trends, ...office, ...settings, { path: '*', lazy: missing }],
              },
            ],
          },
        ],
      },
    ],
  },
];
