import {
  adaptationsOf,
  checkEntry,
  currentEntries,
  type NewEntry,
  type ProfileEntry,
} from '@noticed/shared/domain/relationship/profile';
import { describe, expect, it } from 'vitest';

const entry = (id: string, words: string, more: Partial<ProfileEntry> = {}): ProfileEntry => ({
  ...{ id, words, part: 'works', authorId: 'osei', recordedAt: `2026-01-12T09:00:0${id}.000Z` },
  ...{ replaces: null, endedAt: null },
  ...more,
});

const written = [
  entry('1', 'First', { endedAt: '2026-01-13T09:00:00.000Z' }),
  entry('2', 'Second'),
  entry('3', 'First, better', { replaces: '1' }),
];

describe('a profile', () => {
  it('shows a correction where the words stood that it corrects', () => {
    expect(currentEntries(written).map((one) => one.words)).toEqual(['First, better', 'Second']);
  });

  it('names adaptations in the order in which a session lists them, and none that is so no longer', () => {
    const entries = [
      entry('1', 'aac', { part: 'adaptation' }),
      entry('2', 'visual-supports', { part: 'adaptation' }),
      entry('3', 'extra-time', { part: 'adaptation', endedAt: '2026-01-13T09:00:00.000Z' }),
      entry('4', 'comic-strip'),
    ];
    expect(adaptationsOf(entries)).toEqual(['visual-supports', 'aac']);
  });

  const asked: NewEntry = { id: '9', part: 'works', words: 'New', authorId: 'osei', replaces: null };
  it.each([
    ['says nothing', { words: '  ' }, 'Write what others should know.'],
    ['says what stands there', { words: 'Second' }, 'The profile says this already.'],
    ['names no adaptation', { part: 'adaptation' }, 'Choose an adaptation from the list.'],
    [
      'corrects what was corrected before',
      { replaces: '1' },
      'This was changed or taken out meanwhile. Reload the page.',
    ],
    [
      'corrects another part',
      { part: 'interest', replaces: '2' },
      'This was changed or taken out meanwhile. Reload the page.',
    ],
    [
      'corrects a colleague',
      { authorId: 'lark', replaces: '2' },
      'Nobody edits another’s words. Add your own beside them.',
    ],
  ] as const)('refuses an entry that %s', (_why, more, message) => {
    expect(() => checkEntry(written, { ...asked, ...more })).toThrow(message);
  });

  it('takes a correction that leaves the words as they were, and the same words in another part', () => {
    expect(() => checkEntry(written, { ...asked, words: 'Second', replaces: '2' })).not.toThrow();
    expect(() => checkEntry(written, { ...asked, words: 'Second', part: 'interest' })).not.toThrow();
  });
});
