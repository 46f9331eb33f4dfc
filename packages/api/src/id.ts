import { randomUUID } from 'node:crypto';

/** A new id: UUID v7, so that ids made later sort later. @param time milliseconds since 1970 */
export function newId(time = Date.now()): string {
  const at = time.toString(16).padStart(12, '0');
  // The chance of a version 4, whose source is kept filled, behind the time and the other version's figure.
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`;
}
