import {
  editPrompt,
  longestPrompt,
  nextPrompt,
  panels,
  promptRefused,
  prompts,
  promptsOf,
} from '@noticed/shared/domain/restorative-session/prompts';
import { describe, expect, it } from 'vitest';

describe('the prompts of the conversation', () => {
  it('are six in the short form, in the order of the conversation', () => {
    expect(promptsOf('short').map((one) => one.id)).toEqual([
      ...['what-happened', 'thought-and-felt', 'who-was-affected', 'need', 'put-right', 'each-will-do'],
    ]);
    expect(promptsOf('long').map((one) => one.id)).toEqual([
      ...['ready', 'what-happened', 'thought-and-felt', 'read-back', 'adult-side', 'who-was-affected', 'need'],
      ...['adult-part', 'put-right', 'each-will-do', 'fresh-start'],
    ]);
    expect(promptsOf('long')).toEqual(prompts);
    expect(promptsOf('long', prompts.slice(0, 2))).toEqual(prompts.slice(0, 2));
  });

  it('are all in words that the school itself may use, none asking why somebody did it', () => {
    for (const one of prompts) expect([one.id, promptRefused(one.words)]).toEqual([one.id, null]);
    expect(new Set(prompts.map((one) => one.id)).size).toBe(prompts.length);
    expect(prompts.map((one) => one.words)).toMatchInlineSnapshot(`
      [
        "Is now a good time for both of us? “Not today” is fine.",
        "What happened, from where you were?",
        "What was going through your mind, and how did it feel?",
        "I will say back what I heard. Is this what you meant?",
        "May I tell you how it was for me?",
        "Who has it touched, and how?",
        "What do you need now? What do I need?",
        "This is my part in it, and what I would do differently.",
        "What would help to put it right?",
        "What will each of us do? Is it fair, can we do it, and by when?",
        "How would you like our next day to start?",
      ]
    `);
  });

  it.each([
    'Why did you do it?',
    'so WHY do you…',
    "Why didn't you stop?",
    'Why  would  you',
    'Why have you',
    'why were you',
    'Why are you',
    'Why don’t you',
  ])('are not edited into blame: “%s”', (words) => {
    const why = '“Why did you …?” is heard as blame. Ask what happened instead.';
    expect(promptRefused(words)).toBe(why);
    expect(() => editPrompt(prompts, 'need', words)).toThrow(
      expect.objectContaining({ kind: 'bad-setting', message: why }),
    );
  });

  it.each(['Tell me why it mattered to you.', 'Whywould you', 'why didyou'])('may still say “%s”', (words) => {
    expect(promptRefused(words)).toBeNull();
  });

  it('have words, and not too many', () => {
    expect(promptRefused('  ')).toBe('A prompt needs words; to leave one out, skip it.');
    expect(promptRefused('a'.repeat(longestPrompt + 1))).toBe('A prompt has at most 200 characters.');
    expect(promptRefused('a'.repeat(longestPrompt))).toBeNull();
  });

  it('are edited one at a time, in their place', () => {
    const edited = editPrompt(prompts, 'need', ' What would help? ');
    expect(edited.map((one) => one.id)).toEqual(prompts.map((one) => one.id));
    expect(edited.filter((one, place) => one !== prompts[place])).toEqual([
      { id: 'need', words: 'What would help?', short: true, answers: ['pupilNeeds', 'adultNeeds'] },
    ]);
    expect(() => editPrompt(prompts, 'none', 'What?')).toThrow(
      expect.objectContaining({ kind: 'unknown-item', message: 'There is no such prompt.' }),
    );
  });

  it('come one after the other, every one skippable, until none is left', () => {
    const short = promptsOf('short');
    expect(nextPrompt(short, [])?.id).toBe('what-happened');
    expect(nextPrompt(short, ['thought-and-felt', 'what-happened'])?.id).toBe('who-was-affected');
    expect(
      nextPrompt(
        short,
        short.map((one) => one.id),
      ),
    ).toBeNull();
  });

  it('are five panels in picture mode', () => {
    expect(panels).toEqual(['who', 'said', 'thought', 'felt', 'next-time']);
  });
});
