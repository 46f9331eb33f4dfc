import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';

const year = 365 * 24 * 60 * 60;
/** The build leaves a .br and a .gz beside every file that they make smaller; the browser says which it reads. */
const packed = { etag: true, brotli: true, gzip: true };

/**
 * The built pages. A file with a hash in its name is kept for a year; everything else is asked for again each time, and
 * every address without a file is the one page.
 */
export function web(folder: string): RequestHandler {
  const page = join(folder, 'index.html');
  if (!existsSync(page))
    throw new Error(`The pages are not built: ${page} is missing. Run npm start, which builds them.`);
  const router = Router();
  router.use('/assets', sirv(join(folder, 'assets'), { ...packed, immutable: true, maxAge: year }), missing);
  router.use(sirv(folder, { ...packed, maxAge: 0, single: true }), missing);
  return router;
}

/** A file of an older release: the page that asks for it offers to load itself anew. */
const missing: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return next();
  return void response.status(404).type('text').send('There is no such file.');
};
