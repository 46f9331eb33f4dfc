import type { NarrativeField } from '@noticed/shared/domain/restorative-session/record';
import { TextArea } from '../../ui/fields/text-area.tsx';
import type { Prompt } from './draft.ts';
import type { Writing } from './use-draft.ts';

interface PromptStepProps {
  prompt: Prompt;
  at: string;
  writing: Writing;
}

/** One question, large enough for two people at a tablet, and room to write for whoever wants it. */
export function PromptStep({ prompt, at, writing }: PromptStepProps) {
  const { draft, change, save } = writing;
  const put = (field: NarrativeField, text: string) => change({ words: { ...draft.words, [field]: text } });
  return (
    <>
      <PromptHeading words={prompt.words} at={at} />
      {prompt.answers.map(({ field, label }) => (
        <TextArea
          key={field}
          name={field}
          label={label}
          optional
          rows={4}
          maxLength={4000}
          safeguarding={false}
          value={draft.words[field] ?? ''}
          onChange={(event) => put(field, event.target.value)}
          onBlur={() => void save()}
        />
      ))}
    </>
  );
}

/** The words of a step. */
export function PromptHeading({ words, at }: { words: string; at: string }) {
  return (
    <div className="talk-prompt">
      <p className="talk-at">{at}</p>
      <h2 data-step tabIndex={-1}>
        {words}
      </h2>
    </div>
  );
}
