import { Fault } from '../fault.ts';

/**
 * Refuses counts of which no share can be formed: everything that is no whole number, negative, more cases than there
 * are pupils, or nobody at all. It stands before every statistic, so that none of them can answer NaN.
 * @throws Fault `bad-count`
 */
export function checkCases(cases: number, of: number): void {
  if (!Number.isSafeInteger(cases) || !Number.isSafeInteger(of) || cases < 0 || of < 1 || cases > of)
    throw new Fault('bad-count', `${cases} of ${of} is no count of cases.`);
}

/**
 * Refuses a series with anything but numbers of a size that can be added up without losing itself.
 * @throws Fault `bad-count`
 */
export function checkValues(values: readonly number[]): void {
  const bad = values.find((value) => !(Math.abs(value) <= Number.MAX_SAFE_INTEGER));
  if (bad !== undefined) throw new Fault('bad-count', `A series of numbers cannot hold ${bad}.`);
}
