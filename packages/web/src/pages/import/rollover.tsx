import { yearGroupName, yearGroups } from '@noticed/shared/domain/people/year-group';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Cluster, Stack } from '../../ui/layout/stack.tsx';

/** A new academic year where no export says so yet; with one, bringing it in does the same. */
export function Rollover({ kind, refused }: { kind: string; refused: string | null }) {
  const [forms, setForms] = useState<'keep' | 'end'>(kind === 'primary' ? 'end' : 'keep');
  const [lastYear, setLastYear] = useState(kind === 'primary' ? '6' : '11');
  const navigate = useNavigate();
  const write = useWrite('prepareRollover');
  const { problem, reference } = refusalOf(write.error);
  const look = () =>
    write.mutate({ body: { forms, lastYear } }, { onSuccess: (preview) => void navigate(paths.import(preview.id)) });
  return (
    <Disclosure summary="A new academic year, without an export yet">
      <Stack>
        <p>
          Every pupil goes a year on, the last year leaves, and last year’s classes end. Relationships go on wherever
          adult and pupil still share a register. You see it all before anything is kept.
        </p>
        <Select
          name="lastYear"
          label="The last year group of the school"
          options={yearGroups.map((year) => ({ value: year, label: yearGroupName(year) }))}
          value={lastYear}
          onChange={(event) => setLastYear(event.target.value)}
        />
        <RadioGroup
          name="forms"
          label="Tutor groups"
          choices={[
            { value: 'keep', label: 'Go up together, with their tutor' },
            { value: 'end', label: 'Are made anew' },
          ]}
          value={forms}
          onChange={(value) => setForms(value === 'end' ? 'end' : 'keep')}
        />
        {problem ? (
          <ErrorState title="It could not be prepared" reference={reference}>
            <p>{problem}</p>
          </ErrorState>
        ) : null}
        <Cluster>
          <Button busy={write.isPending} refused={refused} onClick={look}>
            Show me the new year
          </Button>
        </Cluster>
      </Stack>
    </Disclosure>
  );
}
