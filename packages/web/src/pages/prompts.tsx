import { prefetch, useRead } from '../data/query.ts';
import { useFormWrite } from '../data/use-form-write.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Checkbox } from '../ui/fields/checkbox.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { useToast } from '../ui/overlay/toast.tsx';

export const loader = () => prefetch('readConversation', {});

/** The questions of the conversation in the school’s own words; what is left empty keeps ours. */
export function Page() {
  const { prompts, namesInCalendar, version } = useRead('readConversation', {});
  const write = useFormWrite('setConversation');
  const say = useToast();
  const save = (values: FormData) => {
    const own = prompts.map(({ id }) => [id, String(values.get(`prompts.${id}`) ?? '')] as const);
    const body = { version, prompts: Object.fromEntries(own), namesInCalendar: values.has('namesInCalendar') };
    write.mutate({ body }, { onSuccess: () => say({ text: 'Saved.' }) });
  };
  return (
    <Stack gap="loose">
      <PageHeader
        title="The questions we ask"
        lede="In order. Each can be skipped in a conversation."
        back={{ to: paths.settings(), label: 'Settings' }}
      />
      <Card title="In your words">
        <Form
          key={version}
          label="The questions we ask"
          onSubmit={save}
          errors={write.refusal.errors}
          problem={write.refusal.problem}
        >
          {prompts.map(({ id, words, ours }, at) => (
            <TextField
              key={id}
              name={`prompts.${id}`}
              label={`Question ${at + 1}`}
              optional
              hint={`Ours: ${ours}`}
              width="full"
              maxLength={200}
              defaultValue={words === ours ? '' : words}
            />
          ))}
          <Checkbox
            name="namesInCalendar"
            label="Calendar files may hold names"
            hint="Other people see calendars. Without this a file says “Conversation”, the time and the place."
            defaultChecked={namesInCalendar}
          />
          <Cluster>
            <Button type="submit" kind="primary" busy={write.isPending}>
              Save
            </Button>
          </Cluster>
        </Form>
      </Card>
    </Stack>
  );
}
