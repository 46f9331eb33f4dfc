import { phases } from '@noticed/shared/domain/relationship/phase';
import { bankFor, suggestions } from '@noticed/shared/domain/relationship/practice';
import { practiceBank } from '@noticed/shared/domain/relationship/practice-bank';
import { describe, expect, test } from 'vitest';

const ids = (practices: readonly { id: string }[]) => practices.map((one) => one.id);

describe('the practice bank', () => {
  test('has every practice once, each with a line of how to do it well', () => {
    expect(new Set(ids(practiceBank)).size).toBe(practiceBank.length);
    for (const { name, how, minutes } of practiceBank) {
      expect(name.length).toBeGreaterThan(2);
      expect(how.length).toBeGreaterThan(20);
      expect(minutes).toBeGreaterThan(0);
    }
  });

  test('holds all that the procedure asks for', () => {
    expect(ids(practiceBank)).toEqual([
      'background-conversation',
      'get-to-know',
      'glad-you-are-here',
      'one-to-one-time',
      'two-by-ten',
      'talked-up',
      'greeting',
      'specific-praise',
      'effort',
      'interest',
      'note-home',
      'weekend',
      'achievement',
      'vote',
      'empathetic-listening',
      'problem-solving',
      'apology',
      'fresh-start',
      'remote-contact',
      'correction',
      'restorative-session',
    ]);
  });

  test('has one corrective practice, which serves no phase, and one that only a session logs', () => {
    expect(ids(practiceBank.filter((one) => one.tone === 'corrective'))).toEqual(['correction']);
    expect(ids(practiceBank.filter((one) => one.hidden))).toEqual(['restorative-session']);
    expect(ids(practiceBank.filter((one) => one.reach === 'whole-group'))).toEqual(['vote']);
    expect(ids(practiceBank.filter((one) => one.phases.length === 0))).toEqual(['correction', 'restorative-session']);
  });
});

describe('what is offered first', () => {
  test.each([
    ['establish', ['background-conversation', 'get-to-know', 'glad-you-are-here']],
    ['unsorted', ['background-conversation', 'get-to-know', 'glad-you-are-here']],
    ['maintain', ['greeting', 'specific-praise', 'effort']],
    ['restore', ['empathetic-listening', 'problem-solving', 'apology']],
  ] as const)('in %s', (phase, expected) => {
    expect(ids(suggestions(practiceBank, phase))).toEqual(expected);
  });

  test('is as many as asked for, never hidden and never corrective', () => {
    expect(ids(suggestions(practiceBank, 'restore', 2))).toEqual(['empathetic-listening', 'problem-solving']);
    const [first, ...rest] = practiceBank;
    if (!first) throw new Error('The bank is not empty.');
    expect(ids(suggestions([{ ...first, hidden: true }, ...rest], 'establish', 1))).toEqual(['get-to-know']);
    expect(ids(suggestions([{ ...first, tone: 'corrective' }, ...rest], 'establish', 1))).toEqual(['get-to-know']);
  });

  test('stands before the rest of the bank, all of it but what is hidden', () => {
    for (const phase of phases) {
      const bank = bankFor(practiceBank, phase);
      expect(ids(bank.slice(0, 3))).toEqual(ids(suggestions(practiceBank, phase)));
      expect(ids(bank).sort()).toEqual(ids(practiceBank.filter((one) => !one.hidden)).sort());
    }
    const order = ids(bankFor(practiceBank, 'maintain')).slice(-4);
    expect(order).toEqual(['problem-solving', 'apology', 'fresh-start', 'correction']);
  });
});
