import type { Request, Response } from 'express';
import type { World } from '../world.ts';

/** Over HTTPS the cookie is bound to this host; over plain HTTP (loopback only) browsers refuse that prefix and `Secure`. */
function cookieName(world: World): string {
  if (world.demo) return 'noticed-demo';
  return world.publicUrl.protocol === 'https:' ? '__Host-noticed' : 'noticed';
}

export function readToken(world: World, request: Request): string | null {
  const wanted = cookieName(world);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === wanted && value) return value;
  }
  return null;
}

/** Keeps a token for this browser session, or drops it when null. */
export function writeToken(world: World, response: Response, token: string | null): void {
  const options = {
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: world.publicUrl.protocol === 'https:',
    path: '/',
  };
  if (token) response.cookie(cookieName(world), token, options);
  else response.clearCookie(cookieName(world), options);
}
