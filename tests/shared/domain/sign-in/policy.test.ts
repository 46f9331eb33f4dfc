import { defaultPolicy, policyFrom } from '@noticed/shared/domain/sign-in/policy';
import { describe, expect, it } from 'vitest';

describe('how a school wants its staff to sign in', () => {
  it('asks for a second factor, and ends a session after half an hour alone or ten hours in all, until it is changed', () => {
    expect(policyFrom({})).toEqual(defaultPolicy);
    expect(defaultPolicy).toMatchObject({ secondFactor: true, idleMinutes: 30, absoluteHours: 10 });
  });

  it('keeps the default of whatever was left alone', () => {
    expect(policyFrom({ signIn: { idleMinutes: 15 } })).toEqual({ ...defaultPolicy, idleMinutes: 15 });
  });

  it.each([
    [{ idleMinutes: 4 }, 'Choose a whole number of minutes from 5 to 60.'],
    [{ idleMinutes: 61 }, 'Choose a whole number of minutes from 5 to 60.'],
    [{ idleMinutes: 7.5 }, 'Choose a whole number of minutes from 5 to 60.'],
    [{ absoluteHours: 0 }, 'Choose a whole number of hours from 1 to 12.'],
    [{ absoluteHours: 13 }, 'Choose a whole number of hours from 1 to 12.'],
  ])('refuses %j', (signIn, sentence) => {
    expect(() => policyFrom({ signIn })).toThrow(sentence);
  });
});
