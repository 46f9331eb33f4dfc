import type { Practice } from './practice.ts';

/** The practice that a held restorative session is remembered as. Never offered: a session is logged by holding it. */
export const heldSession = 'restorative-session';

/** The practice that reaches a pupil who is off site, whatever its channel. */
export const remoteContact = 'remote-contact';

const usual = { tone: 'positive', reach: 'individual', channel: 'in-person', minutes: 1, hidden: false } as const;

/**
 * The bank that Noticed ships with (domain.md section 3), in the order in which a phase offers it. The words are ours;
 * a school renames, hides and adds, and history keeps the old words.
 */
export const practiceBank: readonly Practice[] = [
  {
    ...usual,
    id: 'background-conversation',
    name: 'Background conversation',
    phases: ['establish'],
    minutes: 5,
    how: 'Ask about home, friends and what they did before they came to you; listen twice as long as you talk.',
  },
  {
    ...usual,
    id: 'get-to-know',
    name: 'Get-to-know activity',
    phases: ['establish'],
    minutes: 5,
    how: 'Do it yourself too, and remember one answer to bring up next week.',
  },
  {
    ...usual,
    id: 'glad-you-are-here',
    name: 'Glad-you’re-here welcome',
    phases: ['establish'],
    how: 'Use their name, say that you are glad they came today, and ask for nothing.',
  },
  {
    ...usual,
    id: 'one-to-one-time',
    name: 'One-to-one time',
    phases: ['establish'],
    minutes: 5,
    how: 'A few minutes side by side on something they choose; work can wait.',
  },
  {
    ...usual,
    id: 'two-by-ten',
    name: '2×10',
    phases: ['establish'],
    minutes: 2,
    how: 'Two minutes about anything but school, ten school days running.',
  },
  {
    ...usual,
    id: 'talked-up',
    name: 'Talked up to a colleague',
    phases: ['establish'],
    how: 'Tell another adult something good, where the pupil can hear it or will hear of it.',
  },
  {
    ...usual,
    id: 'greeting',
    name: 'Greeting at the door',
    phases: ['maintain'],
    channel: 'corridor',
    how: 'Eyes, name, one real sentence, before the room gets busy.',
  },
  {
    ...usual,
    id: 'specific-praise',
    name: 'Specific praise',
    phases: ['maintain'],
    channel: 'lesson',
    how: 'Name exactly what they did, so that they could do it again.',
  },
  {
    ...usual,
    id: 'effort',
    name: 'Praise for effort',
    phases: ['maintain'],
    channel: 'lesson',
    how: 'Notice the trying, the redrafting or the coming back, whatever the mark.',
  },
  {
    ...usual,
    id: 'interest',
    name: 'Asked about an interest',
    phases: ['maintain', 'establish'],
    how: 'Pick up something they told you before: the match, the dog, the drawing.',
  },
  {
    ...usual,
    id: 'note-home',
    name: 'Positive note home',
    phases: ['establish', 'maintain'],
    channel: 'note-home',
    minutes: 3,
    how: 'One thing that you saw, when you saw it, and why it mattered; no “but”.',
  },
  {
    ...usual,
    id: 'weekend',
    name: 'Weekend check-in',
    phases: ['maintain'],
    how: 'Ask on Friday what is coming and on Monday how it went.',
  },
  {
    ...usual,
    id: 'achievement',
    name: 'Achievement celebrated',
    phases: ['maintain'],
    minutes: 2,
    how: 'Ask first whether they would like it public or quiet.',
  },
  {
    ...usual,
    id: 'vote',
    name: 'This-or-that vote',
    phases: ['maintain'],
    reach: 'whole-group',
    channel: 'lesson',
    minutes: 2,
    how: 'A small choice that nobody can get wrong; follow up one answer in person.',
  },
  {
    ...usual,
    id: 'empathetic-listening',
    name: 'Empathetic listening',
    phases: ['restore'],
    tone: 'neutral',
    minutes: 5,
    how: 'Say back what you heard before you say anything else.',
  },
  {
    ...usual,
    id: 'problem-solving',
    name: 'Problem-solving together',
    phases: ['restore'],
    tone: 'neutral',
    minutes: 10,
    how: 'Both name what is in the way, both offer an idea, try one for a week.',
  },
  {
    ...usual,
    id: 'apology',
    name: 'Apology, or owning my part',
    phases: ['restore'],
    tone: 'neutral',
    minutes: 2,
    how: 'Say what you did and what you will do differently, without “if” or “but”.',
  },
  {
    ...usual,
    id: 'fresh-start',
    name: 'Fresh-start welcome',
    phases: ['restore'],
    how: 'Greet them as if yesterday were settled, because it is.',
  },
  {
    ...usual,
    id: remoteContact,
    name: 'Remote contact',
    phases: ['establish', 'maintain'],
    channel: 'phone',
    minutes: 5,
    how: 'A letter, call or video that says they still belong here; ask for nothing back.',
  },
  {
    ...usual,
    id: 'correction',
    name: 'Correction',
    phases: [],
    tone: 'corrective',
    channel: 'lesson',
    how: 'Quiet, close, about the act; then leave them room to put it right.',
  },
  {
    ...usual,
    id: heldSession,
    name: 'Restorative session',
    phases: [],
    tone: 'neutral',
    minutes: 10,
    how: 'Logged by holding the session itself.',
    hidden: true,
  },
];
