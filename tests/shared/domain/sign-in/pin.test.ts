import { soundPin } from '@noticed/shared/domain/sign-in/pin';
import { describe, expect, it } from 'vitest';

describe('a PIN', () => {
  it.each(['204917', '112233445566', '135790'])('may be %s', (pin) => {
    expect(soundPin(pin)).toBe(pin);
  });

  it.each([
    ['20491', 'six to twelve digits'],
    ['2049170000000', 'six to twelve digits'],
    ['20491a', 'six to twelve digits'],
    ['777777', 'without a pattern'],
    ['123456', 'without a pattern'],
    ['987654', 'without a pattern'],
  ])('may not be %s', (pin, why) => {
    expect(() => soundPin(pin)).toThrow(why);
  });
});
