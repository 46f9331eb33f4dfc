/** Each kind of prompt in a word or two, for a tag beside a name. The sentence says the rest. */
const words: Readonly<Record<string, string>> = {
  quiet: 'Not noticed lately',
  'nothing-logged': 'Nothing logged',
  invisible: 'No one lately',
  'single-thread': 'One adult only',
  'no-champion': 'No champion',
  unsorted: 'Not placed yet',
  'establish-stalled': 'Getting to know, still',
  'new-joiner': 'New here',
  'restore-unplanned': 'No repair planned',
  'session-overdue': 'Session overdue',
  'agreement-overdue': 'Agreement overdue',
  'follow-up-due': 'Follow-up due',
  'fresh-start': 'Fresh start',
  fraying: 'Fraying',
  'restore-cluster': 'Several repairs',
  'split-view': 'Someone can help',
  'keep-in-touch': 'Keep in touch',
  'back-today': 'Back today',
  'review-due': 'Review due',
};

export function flagWords(kind: string): string {
  return words[kind] ?? 'To look at';
}
