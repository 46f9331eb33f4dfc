import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { newId } from '../../data/id.ts';
import { prefetch } from '../../data/query.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { Combo } from '../../ui/fields/combo.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

type Adults = Answer<'readChampions'>['adults'];

/** The one adult who is this pupil's person; named by those who look after them across lessons. */
export function ChampionCard({ page: { champion, pupil, today } }: { page: PupilPage }) {
  const [adults, setAdults] = useState<Adults | null>(null);
  const say = useToast();
  const ask = () =>
    prefetch('readChampions', { params: { pupilId: pupil.id } }).then(
      (answer) => setAdults(answer.adults),
      (error: Error) => say({ kind: 'problem', text: error.message }),
    );
  const { adult, mayName } = champion;
  return (
    <Card title="Champion">
      <p>
        {adult ? (
          <>
            <strong>
              <bdi>{adult.name}</bdi>
            </strong>
            , since {dayWords(adult.since, today)}.
          </>
        ) : (
          'Nobody is named as their person yet.'
        )}
      </p>
      {mayName ? (
        <div>
          <Button size="small" onClick={ask}>
            {adult ? 'Name somebody else' : 'Name their person'}
          </Button>
        </div>
      ) : null}
      <Dialog open={adults !== null} title={`Who is ${pupil.name}’s person?`} onClose={() => setAdults(null)}>
        {adults ? <Naming pupil={pupil} adults={adults} now={adult?.id} onClose={() => setAdults(null)} /> : null}
      </Dialog>
    </Card>
  );
}

interface NamingProps {
  pupil: PupilPage['pupil'];
  adults: Adults;
  now: string | undefined;
  onClose: () => void;
}

function Naming({ pupil, adults, now, onClose }: NamingProps) {
  const [id] = useState(newId);
  const [adultId, setAdultId] = useState<string | null>(now ?? null);
  const write = useFormWrite('nameChampion');
  const say = useToast();
  const name = (chosen: string | null) =>
    write.mutate(
      { params: { pupilId: pupil.id }, body: { id, adultId: chosen } },
      {
        onSuccess: () => {
          onClose();
          say({ text: chosen ? 'Named.' : 'Nobody is named now.' });
        },
      },
    );
  const options = adults.map((one) => ({
    value: one.id,
    label: one.name,
    ...(one.meets ? { detail: `meets ${pupil.name}` } : {}),
  }));
  return (
    <Form onSubmit={() => name(adultId)} errors={write.refusal.errors} problem={write.refusal.problem} label="Champion">
      <Combo
        name="adultId"
        label="Their person"
        hint="The adult whom they trust, whatever their job. Ask both first."
        options={options}
        value={adultId}
        onChange={setAdultId}
      />
      <Cluster>
        <Button type="submit" kind="primary" busy={write.isPending} refused={adultId ? null : 'Choose an adult first.'}>
          Name them
        </Button>
        {now ? (
          <Button onClick={() => name(null)} busy={write.isPending}>
            Name nobody
          </Button>
        ) : null}
      </Cluster>
    </Form>
  );
}
