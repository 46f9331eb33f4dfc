import { Fault } from '../fault.ts';

/** How a school wants its staff to sign in. */
export interface SignInPolicy {
  /** Whoever signs in with a password needs a second factor as well. */
  secondFactor: boolean;
  /** Minutes without a request after which a session ends, or locks on a device of the school. */
  idleMinutes: number;
  /** Hours after which a session ends, however busy. */
  absoluteHours: number;
  /** A device that the school enrolled locks instead of signing out. */
  enrolledDevices: boolean;
}

/** The least and the most that a school may choose. */
export const policyLimits = {
  idleMinutes: { min: 5, max: 60 },
  absoluteHours: { min: 1, max: 12 },
} as const;

/** Defaults of the product (quality.md section 2). */
export const defaultPolicy: SignInPolicy = {
  secondFactor: true,
  idleMinutes: 30,
  absoluteHours: 10,
  enrolledDevices: true,
};

/**
 * The policy of a school from what it changed; what it left alone keeps its default.
 * @throws Fault `bad-setting` on minutes or hours outside their limits, or that are no whole number.
 * @example policyFrom({ signIn: { idleMinutes: 15 } }).idleMinutes // 15
 */
export function policyFrom(settings: { signIn?: Partial<SignInPolicy> }): SignInPolicy {
  const policy = { ...defaultPolicy, ...settings.signIn };
  within('idleMinutes', policy.idleMinutes, 'minutes');
  within('absoluteHours', policy.absoluteHours, 'hours');
  return policy;
}

function within(name: keyof typeof policyLimits, value: number, unit: string): void {
  const { min, max } = policyLimits[name];
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Fault('bad-setting', `Choose a whole number of ${unit} from ${min} to ${max}.`);
}
