import type { Channel, Reach, Tone } from '@noticed/shared/domain/facts';

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** Tones as people say them: a correction is a fact of a day, not a judgement. */
export const toneChoices: readonly Choice<Tone>[] = [
  { value: 'positive', label: 'Positive' },
  { value: 'neutral', label: 'Neutral' },
  { value: 'corrective', label: 'A correction' },
];

export const reachChoices: readonly Choice<Reach>[] = [
  { value: 'individual', label: 'Each by name' },
  { value: 'whole-group', label: 'The whole class' },
];

export const channelChoices: readonly Choice<Channel>[] = [
  { value: 'in-person', label: 'In person' },
  { value: 'lesson', label: 'In a lesson' },
  { value: 'corridor', label: 'Corridor or gate' },
  { value: 'note-home', label: 'Note home' },
  { value: 'phone', label: 'Phone' },
  { value: 'message', label: 'Message' },
  { value: 'video', label: 'Video' },
  { value: 'letter', label: 'Letter' },
];

export function wordOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((one) => one.value === value)?.label ?? value;
}
