import { z } from 'zod';

/** The few ways to fail, each with its HTTP status. What lies outside somebody's access is `not-found`. */
export const problemStatus = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'step-up': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  locked: 423,
  'too-many': 429,
  broken: 500,
  'not-now': 503,
  'no-space': 507,
} as const;
export type ProblemKind = keyof typeof problemStatus;

/** Problem details (RFC 9457): what went wrong in a sentence that says what to do, and every field error at once. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Field paths as `changes.3.to`, each with a sentence. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** On a conflict: how it stands now. */
  current: z.unknown().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What a problem can say besides its sentence. */
interface More {
  fields?: { path: string; message: string }[];
  current?: unknown;
  retryAfter?: number;
}

/** The only thing that is thrown on purpose. */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly fields: { path: string; message: string }[];
  readonly current: unknown;
  /** In how many seconds it is worth trying again; null where waiting alone does not help. */
  readonly retryAfter: number | null;
  constructor(kind: ProblemKind, message: string, more: More = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.fields = more.fields ?? [];
    this.current = more.current;
    this.retryAfter = more.retryAfter ?? null;
  }
}

export function problem(kind: ProblemKind, message: string, more?: More): Refusal {
  return new Refusal(kind, message, more);
}
