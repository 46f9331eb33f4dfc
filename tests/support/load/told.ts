import type { Figure } from '../prove/part.ts';
import type { Inside } from './inside.ts';

/** How late the server was meanwhile: told, not judged; what people waited for is in the other figures. */
export function loopOf({ loop }: Inside): Figure {
  const { p50, p99, max } = loop;
  const result = `p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}, longest ${max.toFixed(0)} ms`;
  return { figure: 'delay of the server’s event loop', goal: 'told', result, met: true };
}
