import { Fault } from '../fault.ts';

/** Wrong PINs after which a locked device signs its user out. */
export const mostWrongPins = 5;

/**
 * A PIN that is worth having: six to twelve digits, neither one digit throughout nor a straight run.
 * @throws Fault `bad-setting` with what to choose instead.
 * @example soundPin('204917') // '204917'
 */
export function soundPin(pin: string): string {
  if (!/^\d{6,12}$/.test(pin)) throw new Fault('bad-setting', 'Choose six to twelve digits.');
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && Math.abs(step) <= 1)
    throw new Fault('bad-setting', 'This is one of the first that anybody would try. Choose digits without a pattern.');
  return pin;
}
