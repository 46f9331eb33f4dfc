import { contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import express, { type Express, Router } from 'express';
import { startOf } from './handlers/sign-in/start.ts';
import { handlers } from './handlers.ts';
import { live } from './http/answers/live.ts';
import { openApi } from './http/openapi.ts';
import { problems } from './http/problem.ts';
import { bounded, headers, mostJson, noStore, sameOrigin, shallow } from './http/security.ts';
import { serve } from './http/serve.ts';
import { web } from './http/web.ts';
import { nobody } from './store/database.ts';
import { schoolCount } from './store/people/schools.ts';
import type { World } from './world.ts';

export interface Parts {
  world: World;
  /** The demo school's world, made when somebody first looks around. */
  demo: (() => Promise<World>) | null;
  /** The folder of the built pages; null where only the API is served. */
  pages: string | null;
}

/** One Express application: health, the API of the school, the API of the demo school, and the pages. */
export function createApp({ world, demo, pages }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers(world));
  app.use((request, response, next) => {
    response.locals.requestId = world.id();
    response.setHeader('X-Request-Id', String(response.locals.requestId));
    const started = performance.now();
    response.on('finish', () => {
      // The route's pattern, not the address: that may hold an id or what somebody searched for.
      const ms = Math.round(performance.now() - started);
      const route = String(request.route?.path ?? 'page');
      world.machine?.requests.count(request.method, route, response.statusCode, ms / 1000);
      world.log.info(
        {
          requestId: response.locals.requestId,
          method: request.method,
          route,
          status: response.statusCode,
          ms,
        },
        'request',
      );
    });
    next();
  });
  app.get('/healthz', (_request, response) => void response.json({ status: 'up' }));
  app.get('/readyz', async (_request, response) => {
    await world.database.read(nobody, (scope) => scope.first(schoolCount));
    response.json({ status: 'ready', engine: world.database.engine, ...backupAge(world) });
  });
  app.use('/api', api(world));
  if (demo) app.use('/demo/api', demoApi(world, demo));
  if (pages) app.use(web(pages));
  app.use(problems(world));
  return app;
}

/** The age of the newest verified backup in whole hours, where the product takes them itself. */
function backupAge({ machine, clock }: World): object {
  if (!machine?.backupFolder) return {};
  const { newest, failedAt } = machine.backups();
  const age = newest && Math.floor((clock().getTime() - Date.parse(newest.takenAt)) / 3_600_000);
  return { backup: { ageHours: age, failed: failedAt !== null } };
}

function api(world: World): Router {
  const router = Router();
  router.use(noStore, sameOrigin(world), bounded, express.json({ limit: mostJson }), shallow);
  router.get('/openapi.json', (_request, response) => void response.json(openApi(contract)));
  serve(router, contract, handlers, world);
  router.get(
    '/registers/:registerId/live',
    live(world, { endpoint: contract.readChanges, handler: handlers.readChanges }),
  );
  router.use(() => {
    throw problem('not-found', 'There is nothing at this address.');
  });
  router.use(problems(world));
  return router;
}

/** The demo school is built when it is first asked for, then kept; it is not there while it is not offered. */
function demoApi(real: World, make: () => Promise<World>): Router {
  const routers = new WeakMap<World, Router>();
  const router = Router();
  router.use(async (request, response, next) => {
    const { demoOffered } = await real.database.read(nobody, (scope) => startOf(scope, real));
    if (!demoOffered) throw problem('not-found', 'The demo school is not offered here: your own school is set up.');
    const world = await make();
    const inner = routers.get(world) ?? api(world);
    routers.set(world, inner);
    inner(request, response, next);
  });
  return router;
}
