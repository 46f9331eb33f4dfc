import { useState } from 'react';
import { call } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Note } from '../../ui/layout/note.tsx';

/** That a matter was passed to the DSL, and when: nothing else is asked or kept, and only its writer and the DSL see it. */
export function PassedToDsl({ sessionId, today }: { sessionId: string; today: string }) {
  const [said, setSaid] = useState<{ saved: boolean; problem?: string | undefined }>({ saved: false });
  const save = async (values: FormData) => {
    try {
      await call('markPassedToDsl', { params: { sessionId }, body: { on: String(values.get('on') ?? '') } });
      setSaid({ saved: true });
    } catch (error) {
      const { problem, errors } = refusalOf(error as Error); // everything thrown here is one
      setSaid({ saved: false, problem: problem ?? errors[0]?.message });
    }
  };
  return (
    <Disclosure summary="Something was passed to the DSL">
      <SafeguardingLine />
      <Form label="Passed to the DSL" onSubmit={(values) => void save(values)} problem={said.problem}>
        <DateField name="on" label="Passed to the DSL on" max={today} defaultValue={today} />
        <div>
          <Button type="submit">Record the day</Button>
        </div>
      </Form>
      <div role="status">
        <Note>{said.saved ? 'Recorded. Only you and the safeguarding lead see it.' : 'Only the day is kept.'}</Note>
      </div>
    </Disclosure>
  );
}
