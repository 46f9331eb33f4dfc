import type { RouteObject } from 'react-router';
import { doors, house, page, walls } from './doors.tsx';
import { Trouble } from './pages/trouble.tsx';
import { paths } from './paths.ts';

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
  { path: paths.areaFigures(), lazy: page(() => import('./pages/trends/area.tsx')) },
  { path: paths.areaHalfTerm(':until'), lazy: page(() => import('./pages/trends/area-half-term.tsx')) },
  { path: paths.evidence(), lazy: page(() => import('./pages/trends/evidence.tsx')) },
  { path: paths.evidencePack(':until'), lazy: page(() => import('./pages/trends/pack.tsx')) },
];

/** What two people look at together, and what is printed for them: nothing else stands around it. */
const shared: RouteObject[] = [
  { path: paths.conversation(':pupilId', ':sessionId'), lazy: page(() => import('./pages/conversation.tsx')) },
  { path: paths.printSession(':sessionId', ':what'), lazy: page(() => import('./pages/print-session.tsx')) },
  { path: paths.supplySheet(':registerId'), lazy: page(() => import('./pages/supply-sheet.tsx')) },
];

const records: RouteObject[] = [
  { path: paths.records(), lazy: page(() => import('./pages/records.tsx')) },
  { path: paths.pupilRecords(':pupilId'), lazy: page(() => import('./pages/records/pupil.tsx')) },
  { path: paths.staffRecords(':staffId'), lazy: page(() => import('./pages/records/staff.tsx')) },
  { path: paths.accessRequest(':requestId'), lazy: page(() => import('./pages/records/request.tsx')) },
];

const settings: RouteObject[] = [
  { path: paths.retention(), lazy: page(() => import('./pages/settings/retention.tsx')) },
  { path: paths.notices(), lazy: page(() => import('./pages/settings/notices.tsx')) },
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
  { path: paths.signInPolicy(), lazy: page(() => import('./pages/sign-in-policy.tsx')) },
  { path: paths.people(), lazy: page(() => import('./pages/people.tsx')) },
  { path: paths.person(':staffId'), lazy: page(() => import('./pages/person.tsx')) },
  { path: paths.status(), lazy: page(() => import('./pages/status.tsx')) },
  { path: paths.terms(), lazy: page(() => import('./pages/terms.tsx')) },
  { path: paths.imports(), lazy: page(() => import('./pages/imports.tsx')) },
  { path: paths.import(':importId'), lazy: page(() => import('./pages/import.tsx')) },
  { path: paths.approvals(), lazy: page(() => import('./pages/approvals.tsx')) },
  { path: paths.approval(':importId'), lazy: page(() => import('./pages/approval.tsx')) },
];

/** All that is behind the doors. The loader of `signed-in` sees to it that somebody is. */
export const inside: RouteObject = {
  lazy: page(() => import('./pages/signed-in.tsx')),
  children: [
    ...shared,
    {
      lazy: page(() => import('./pages/frame.tsx')),
      children: [
        {
          ErrorBoundary: Trouble,
          children: [
            ...everyday,
            ...restore,
            ...trends,
            ...office,
            ...settings,
            ...records,
            { path: '*', lazy: missing },
          ],
        },
      ],
    },
  ],
};

/** Every address and its page. */
export const routes: RouteObject[] = [{ id: house, ...walls, children: [...doors, inside] }];
