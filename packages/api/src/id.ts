import { randomUUID } from 'node:crypto';

// Counts the ids of one millisecond, which the figure behind the version then holds in order.
let newest = -1;
let nth = 0;

/**
 * A new id: UUID v7, so that ids made later sort later, also within a millisecond (RFC 9562, section 6.2, method 1).
 * @param time milliseconds since 1970
 */
export function newId(time = Date.now()): string {
  nth = time > newest ? 0 : (nth + 1) % 0x1000;
  newest = Math.max(newest, time);
  const at = time.toString(16).padStart(12, '0');
  // The chance of a version 4, whose source is kept filled, behind the time and the count.
  return `${at.slice(0, 8)}-${at.slice(8)}-7${nth.toString(16).padStart(3, '0')}${randomUUID().slice(18)}`;
}
