import { defaultPolicy } from '@noticed/shared/domain/sign-in/policy';
import { type SessionFact, sessionFate, stageAfterPassword } from '@noticed/shared/domain/sign-in/stage';
import { describe, expect, it } from 'vitest';

const at = (time: string) => `2026-01-12T${time}:00.000Z`;
const session = (more: Partial<SessionFact> = {}): SessionFact => ({
  ...{ stage: 'open', createdAt: at('08:00'), lastSeenAt: at('08:00'), onEnrolledDevice: false },
  ...more,
});
const onTablet = { onEnrolledDevice: true };

describe('a session', () => {
  it.each([
    ['used half an hour ago', session(), '08:30', 'goes-on'],
    ['used longer ago', session(), '08:31', 'ends'],
    ['busy until its tenth hour', session({ lastSeenAt: at('18:00') }), '18:00', 'goes-on'],
    ['busy beyond its tenth hour', session({ lastSeenAt: at('18:00') }), '18:01', 'ends'],
    ['left alone on a device of the school', session(onTablet), '08:31', 'locks'],
    ['busy there beyond ten hours', session({ ...onTablet, lastSeenAt: at('19:50') }), '20:00', 'goes-on'],
    ['older than twelve hours there', session({ ...onTablet, lastSeenAt: at('20:00') }), '20:01', 'ends'],
    ['locked there', session({ ...onTablet, stage: 'locked', lastSeenAt: at('08:00') }), '08:01', 'locks'],
    ['locked there for twelve hours', session({ ...onTablet, stage: 'locked' }), '20:01', 'ends'],
    ['locked on a device that the school took off its list', session({ stage: 'locked' }), '08:01', 'ends'],
    ['whose second factor is awaited', session({ stage: 'second-factor' }), '08:15', 'goes-on'],
    ['whose second factor never came', session({ stage: 'second-factor' }), '08:16', 'ends'],
    ['whose second factor was never set up', session({ stage: 'set-up', lastSeenAt: at('08:16') }), '08:16', 'ends'],
  ] as const)('%s', (_name, fact, time, fate) => {
    expect(sessionFate(fact, defaultPolicy, at(time))).toBe(fate);
  });

  it('signs out on a device of the school, too, where the school wants no locking', () => {
    const policy = { ...defaultPolicy, enrolledDevices: false };
    expect(sessionFate(session(onTablet), policy, at('08:31'))).toBe('ends');
    expect(sessionFate(session({ ...onTablet, stage: 'locked' }), policy, at('08:01'))).toBe('ends');
    expect(sessionFate(session({ ...onTablet, lastSeenAt: at('18:00') }), policy, at('18:01'))).toBe('ends');
  });
});

describe('a right password', () => {
  it.each([
    [true, true, 'second-factor'],
    [true, false, 'second-factor'],
    [false, true, 'set-up'],
    [false, false, 'open'],
  ] as const)(
    'of somebody with a second factor (%s), where one is asked for (%s), leads to %s',
    (has, required, stage) => {
      expect(stageAfterPassword({ hasSecondFactor: has, required })).toBe(stage);
    },
  );
});
