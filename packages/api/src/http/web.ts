import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/** The built pages: files with a hash in their name are kept for a year, and every other address is the one page. */
export function web(folder: string): RequestHandler {
  const router = Router();
  const page = join(folder, 'index.html');
  if (!existsSync(page))
    throw new Error(`The pages are not built: ${page} is missing. Run npm start, which builds them.`);
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
