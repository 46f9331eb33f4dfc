import type { Draft } from '@noticed/shared/contract/sessions/narrative';
import type { Answer } from '../../data/client.ts';

export type Prompt = Answer<'readConversation'>['prompts'][number];

export const emptyDraft: Draft = {
  words: {},
  statement: '',
  pictures: [],
  leadsMayRead: true,
  form: 'short',
  at: null,
  skipped: [],
  participation: {},
  adaptations: [],
  followUpOn: '',
  items: [],
};

/** One screen of the conversation: a prompt, the pictures, or the end. */
export type Step = { kind: 'prompt'; prompt: Prompt } | { kind: 'pictures' } | { kind: 'finish' };

const agreeing = 'each-will-do';

/** The screens of a form, in order. Pictures take the place of the questions; what was agreed and the end are always there. */
export function stepsOf(form: Draft['form'], prompts: readonly Prompt[]): Step[] {
  const wanted = prompts.filter((one) => (form === 'long' ? true : form === 'short' ? one.short : one.id === agreeing));
  const asked = wanted.map((prompt): Step => ({ kind: 'prompt', prompt }));
  return [...(form === 'pictures' ? [{ kind: 'pictures' } as const] : []), ...asked, { kind: 'finish' }];
}

/** Where somebody left off. */
export function stepAt(steps: readonly Step[], at: string | null): number {
  const found = steps.findIndex((one) => one.kind === 'prompt' && one.prompt.id === at);
  return Math.max(0, found);
}

/** What was written, without what is empty. */
export function narrativeOf({ words, statement, pictures, leadsMayRead }: Draft) {
  const written = Object.fromEntries(Object.entries(words).filter(([, text]) => text?.trim()));
  return { words: written, statement: statement.trim(), pictures, leadsMayRead };
}

/** What was agreed, without lines that say nothing. */
export function agreedOf({ items }: Draft) {
  return items.flatMap(({ id, what, owner, dueOn }) => (what.trim() && owner ? [{ id, what, owner, dueOn }] : []));
}
