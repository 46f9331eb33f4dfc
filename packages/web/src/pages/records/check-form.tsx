import type { ReleaseCheck } from '@noticed/shared/domain/privacy/subject-access';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import type { AccessPage } from './request.tsx';

/** What is kept of a releaser's work; whatever was checked before is open again once something changes. */
export function useSaveRequest({ request, version, checks, staffNamed, masked, alsoHide, sections }: AccessPage) {
  const write = useFormWrite('saveAccessRequest');
  const say = useToast();
  const before = {
    checked: checks.filter((one) => one.done).map((one) => one.id),
    staffNamed,
    shown: masked.filter((one) => !one.hidden).map((one) => one.pupilId),
    alsoHide,
    leftOut: sections.flatMap(({ records }) =>
      records.flatMap(({ id, leftOut }) => (leftOut ? [{ id, ground: leftOut }] : [])),
    ),
  };
  const save = (change: Partial<typeof before>) =>
    write.mutate(
      { params: { requestId: request.id }, body: { version, ...before, ...change } },
      {
        onSuccess: () => say({ text: 'Saved.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return { ...write, before, save };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The checks of a named releaser, and what is hidden in what others wrote. */
export function CheckForm({ page }: { page: AccessPage }) {
  const write = useSaveRequest(page);
  const { checks, masked, alsoHide, staffNamed, request } = page;
  const save = (values: FormData) =>
    write.save({
      checked: checks.map((one) => one.id).filter((one: ReleaseCheck) => values.has(`check-${one}`)),
      staffNamed: values.has('staffNamed'),
      shown: masked.filter((one) => !values.has(`hide-${one.pupilId}`)).map((one) => one.pupilId),
      alsoHide: linesOf(String(values.get('alsoHide'))),
    });
  return (
    <Card title="Checks" lede="The draft is complete by itself. What must not leave, only you can judge.">
      <Form label="Checks" onSubmit={save} errors={write.refusal.errors} problem={write.refusal.problem}>
        {checks.map(({ id, words, done }) => (
          <Checkbox key={id} name={`check-${id}`} label={words} defaultChecked={done} />
        ))}
        <Checkbox name="staffNamed" label="Name staff in the pack" defaultChecked={staffNamed} />
        {masked.length > 0 ? (
          <fieldset className="field choices">
            <legend>Other pupils found by name. Untick one that is only a word here.</legend>
            {masked.map(({ pupilId, name, places, hidden }) => (
              <Checkbox
                key={pupilId}
                name={`hide-${pupilId}`}
                label={`Hide ${name} (${counted(places, 'place')})`}
                defaultChecked={hidden}
              />
            ))}
          </fieldset>
        ) : null}
        <TextArea
          name="alsoHide"
          label="Words to hide as well"
          hint={`One a line: a nickname, a relative, anybody but ${request.name} who could be recognised.`}
          defaultValue={alsoHide.join('\n')}
          optional
        />
        <Button type="submit" kind="primary" busy={write.isPending}>
          Save the checks
        </Button>
      </Form>
    </Card>
  );
}
