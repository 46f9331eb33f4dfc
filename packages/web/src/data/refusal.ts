import { Refused } from './client.ts';

/** What a form shows when a write did not go through: every field at once, and one sentence when no field is to blame. */
export interface Refusal {
  errors: { field: string; message: string }[];
  problem: string | undefined;
  /** The request's number, to quote to whoever runs the server. */
  reference: string | undefined;
}

const nothing: Refusal = { errors: [], problem: undefined, reference: undefined };
const unknown = 'Something went wrong on this page. Nothing was saved. Reload it and try again.';

/** Reads a failed write in the server's own words; null is no failure. Field paths become names: `items.0.what`. */
export function refusalOf(error: Error | null): Refusal {
  if (error === null) return nothing;
  if (!(error instanceof Refused))
    return { ...nothing, problem: error.name === 'Unreachable' ? error.message : unknown };
  const { fields = [], title, requestId } = error.problem;
  return {
    errors: fields.map(({ path, message }) => ({ field: path, message })),
    problem: fields.length > 0 ? undefined : title,
    reference: error.problem.status >= 500 ? requestId : undefined,
  };
}
