import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, text, words } from '../field.ts';

/** Half-terms and other days of the whole school belong to its terms. */
const Scope = z.enum(['year', 'register', 'pupil']);

export const ClosureLine = z.object({
  id: Id,
  name: z.string(),
  scope: Scope,
  /** Whom it is about, in words: a year, a register, a pupil where the reader may know them. */
  whom: z.string(),
  from: Day,
  to: Day,
});
export type ClosureLine = z.infer<typeof ClosureLine>;

export const listClosures = endpoint({
  method: 'GET',
  path: '/closures',
  summary: 'Days on which a year, a register or a pupil could not be met, latest first',
  permission: 'manage-terms',
  result: z.object({
    closures: z.array(ClosureLine),
    /** What can be chosen. */
    registers: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

export const addClosure = endpoint({
  method: 'POST',
  path: '/closures',
  summary: 'Stop the clocks of a year, a register or a pupil from one day to another',
  permission: 'manage-terms',
  body: z.object({
    id: NewId,
    scope: Scope,
    /** A year, a register’s id or a pupil’s id. */
    target: words(64, 'Say for whom.'),
    /** Never kept for one pupil: why somebody is away is nobody’s to read here. */
    name: text(60).default(''),
    from: Day,
    to: Day,
  }),
  result: z.object({ id: Id }),
});

export const dropClosure = endpoint({
  method: 'POST',
  path: '/closures/:closureId/drop',
  summary: 'Take back days away that were entered by mistake',
  permission: 'manage-terms',
  params: z.object({ closureId: Id }),
  result: z.object({ id: Id }),
});
