import { problem } from '@noticed/shared/contract/problem';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { World } from '../world.ts';

/** Headers for every answer: nothing from outside, no inline script or style, no frames, no sniffing. */
export function headers(world: World): RequestHandler {
  const https = world.publicUrl.protocol === 'https:';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['noticed'],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Nothing that the API says is kept by a browser or a proxy. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** A change must come from our own page: the browser says so in two headers, and one that contradicts is refused. */
export function sameOrigin(world: World): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
    const otherOrigin = origin !== undefined && !isOwn(world, origin);
    if (fromElsewhere || otherOrigin)
      return next(problem('forbidden', 'This change did not come from a Noticed page, so it was refused.'));
    return next();
  };
}

/** On loopback, localhost and 127.0.0.1 are one machine. */
function isOwn(world: World, origin: string): boolean {
  if (origin === world.publicUrl.origin) return true;
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):(\d+)$/.exec(origin);
  return loopback !== null && world.publicUrl.protocol === 'http:' && loopback[2] === world.publicUrl.port;
}

/** Bytes of JSON that a change may be; files are sent otherwise. A review of the largest register is a hundredth of it. */
export const mostJson = 2 ** 20;

/**
 * A body that is too large is refused before it is read: the parser would first listen to the end. One that did not say how
 * large it is, and goes on, is cut off.
 */
export const bounded: RequestHandler = (request, _response, next) => {
  if (request.is('multipart/form-data')) return next();
  if (Number(request.get('content-length') ?? 0) > mostJson)
    return next(problem('too-large', 'This is more than can be taken at once. Send a smaller file or fewer pupils.'));
  if (request.get('transfer-encoding') !== undefined) {
    let came = 0;
    // Heard beside the parser, which begins in this same tick.
    request.on('data', (part: Buffer) => {
      came += part.length;
      if (came > 2 * mostJson) request.destroy();
    });
  }
  return next();
};

/** Deeper than anything that the contract asks for, and far from what would exhaust a parser. */
const deepest = 20;

/** A body that nests too deeply is refused before anything walks through it. */
export const shallow: RequestHandler = (request, _response, next) => {
  if (nestsDeeperThan(request.body, deepest))
    return next(problem('invalid', 'The request could not be read. Reload the page and try again.'));
  return next();
};

function nestsDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => nestsDeeperThan(one, levels - 1));
}
