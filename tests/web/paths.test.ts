import { paths } from '@noticed/web/paths.ts';
import { routes } from '@noticed/web/routes.tsx';
import type { RouteObject } from 'react-router';
import { expect, it } from 'vitest';

/** Every address with its parts named, so that a change to one is seen in a review. */
const spelled = Object.fromEntries(
  Object.entries(paths).map(([name, path]) => [name, (path as (...parts: string[]) => string)(':id', ':other')]), // each takes its ids as text
);

const routed = (list: readonly RouteObject[]): string[] =>
  list.flatMap((route) => [...(route.path ? [route.path] : []), ...routed(route.children ?? [])]);

it('spells every address once, and a link that somebody kept still leads there', () => {
  expect(spelled).toMatchInlineSnapshot(`
    {
      "accessRequest": "/records/requests/:id",
      "accessReview": "/access-review",
      "account": "/account",
      "agenda": "/agenda",
      "approval": "/approvals/:id",
      "approvals": "/approvals",
      "areaFigures": "/area",
      "areaHalfTerm": "/area/:id",
      "audit": "/audit",
      "closures": "/settings/closures",
      "compareGroups": "/groups/compare",
      "conversation": "/pupils/:id/conversation/:other",
      "evidence": "/groups/evidence",
      "evidencePack": "/groups/evidence/:id",
      "flagLimits": "/settings/flags",
      "group": "/groups/group",
      "groupAttention": "/groups/attention",
      "groupMethod": "/groups/method",
      "groupMovement": "/groups/movement",
      "groupPhases": "/groups/phases",
      "groupRepair": "/groups/repair",
      "groups": "/groups",
      "handover": "/registers/:id/handover",
      "import": "/import/:id",
      "imports": "/import",
      "locked": "/locked",
      "myReaders": "/account/readers",
      "notices": "/settings/privacy",
      "openings": "/openings",
      "ownRecord": "/what-i-wrote",
      "parentsEvening": "/registers/:id/parents-evening",
      "people": "/people",
      "person": "/people/:id",
      "planSession": "/pupils/:id/plan",
      "practices": "/settings/practices",
      "printSession": "/sessions/:id/print/:other",
      "privacy": "/privacy",
      "prompts": "/prompts",
      "pupil": "/pupils/:id",
      "pupilRecords": "/records/pupils/:id",
      "records": "/records",
      "register": "/registers/:id",
      "registers": "/registers",
      "repair": "/repair",
      "retention": "/settings/retention",
      "secondFactor": "/sign-in/second-factor",
      "session": "/sessions/:id",
      "sessions": "/sessions",
      "setUp": "/set-up",
      "settings": "/settings",
      "signIn": "/sign-in",
      "signInBack": "/sign-in/back",
      "signInPolicy": "/settings/sign-in",
      "staffRecords": "/records/staff/:id",
      "start": "/",
      "status": "/settings/status",
      "supplySheet": "/registers/:id/supply-sheet",
      "terms": "/terms",
      "today": "/today",
      "welcome": "/welcome",
    }
  `);
});

it('leads every address to a page', () => {
  const anyId = (path: string) => path.replaceAll(/:\w+/g, ':id');
  expect(routed(routes).map(anyId)).toEqual(expect.arrayContaining(Object.values(spelled).map(anyId)));
});
