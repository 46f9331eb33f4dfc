import type { Request, Response } from 'express';
import type { World } from '../../world.ts';

/** Over HTTPS the cookie is bound to this host; over plain HTTP (loopback only) browsers refuse that prefix and `Secure`. */
function cookieName(world: World): string {
  if (world.demo) return 'noticed-demo';
  return world.publicUrl.protocol === 'https:' ? '__Host-noticed' : 'noticed';
}

export function readToken(world: World, request: Request): string | null {
  return readCookie(request, cookieName(world));
}

/** A device of the school is known again for two years. */
const deviceAge = 2 * 365 * 24 * 3_600_000;
const deviceName = (world: World) => `${cookieName(world)}-device`;

export function readDeviceToken(world: World, request: Request): string | null {
  return readCookie(request, deviceName(world));
}

export function writeDeviceToken(world: World, response: Response, token: string): void {
  response.cookie(deviceName(world), token, { ...optionsFor(world), maxAge: deviceAge });
}

function readCookie(request: Request, wanted: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === wanted && value) return value;
  }
  return null;
}

/** Keeps a token for this browser session, or drops it when null. */
export function writeToken(world: World, response: Response, token: string | null): void {
  if (token) response.cookie(cookieName(world), token, optionsFor(world));
  else response.clearCookie(cookieName(world), optionsFor(world));
}

const optionsFor = ({ publicUrl }: World) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: publicUrl.protocol === 'https:',
  path: '/',
});
