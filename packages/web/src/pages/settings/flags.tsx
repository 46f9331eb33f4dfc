import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout, Note } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Cluster, Split } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { Arithmetic } from './flags/arithmetic.tsx';
import { changesIn, type Draft, draftOf, turned } from './flags/draft.ts';
import { KindFields, LimitFields } from './flags/kind-fields.tsx';
import { type KindWords, kindGroups, sharedLimits } from './flags/kinds.ts';
import { PreviewCard } from './flags/preview.tsx';
import '../../ui/styles/flag-limits.css';

export const loader = () => prefetch('readFlagSettings', {});

/** When Noticed prompts whom about what. A judgement of the school: the page says so, and shows what it would do today. */
export function Page() {
  const kept = useRead('readFlagSettings', {});
  return (
    <>
      <PageHeader
        title="Flag limits"
        lede="When Noticed prompts an adult. Prompts are worked out afresh from what was logged: changing a limit changes no record."
        back={{ to: paths.settings(), label: 'Settings' }}
      />
      <Editor key={kept.version} kept={kept} />
    </>
  );
}

function Editor({ kept }: { kept: Answer<'readFlagSettings'> }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(kept));
  const write = useFormWrite('setFlagSettings');
  const say = useToast();
  const changes = changesIn(draft, kept);
  const isSame = Object.keys(changes.limits).length + Object.keys(changes.on).length === 0;
  const save = () =>
    write.mutate({ body: { version: kept.version, ...changes } }, { onSuccess: () => say({ text: 'Saved.' }) });
  const parts = {
    draft,
    onLimit: (name: string, typed: string) =>
      setDraft((before) => ({ ...before, limits: { ...before.limits, [name]: typed } })),
    onKind: (words: KindWords, on: boolean) => setDraft((before) => turned(before, kept, words, on)),
  };
  return (
    <Form label="Flag limits" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
      <Split
        aside={
          <div className="limits-preview">
            <PreviewCard draft={draft} kept={kept} />
          </div>
        }
      >
        <Callout title="These limits are judgements">
          <p>
            No source gives a researched limit for “unnoticed”. Ours are a start; change them to what your school can
            act on.
          </p>
          <Arithmetic aDay={Number(draft.limits.five)} />
        </Callout>
        {kindGroups.map(({ title, lede, kinds }) => (
          <Card key={title} title={title} lede={lede}>
            {kinds.map((words) => (
              <KindFields key={words.kind} words={words} {...parts} />
            ))}
          </Card>
        ))}
        <Card
          title="Today, and what counts as covered"
          lede="How much is offered at once, and when silence means something."
        >
          <LimitFields names={sharedLimits} {...parts} />
        </Card>
        <Cluster>
          <Button
            type="submit"
            kind="primary"
            busy={write.isPending}
            refused={isSame ? 'Nothing is changed yet.' : undefined}
          >
            Save the limits
          </Button>
          <Note>They hold for everybody from then on. The audit trail keeps who changed which.</Note>
        </Cluster>
      </Split>
    </Form>
  );
}
