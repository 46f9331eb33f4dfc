import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { newId } from '../../data/id.ts';
import { useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** Asking for help with one's own relationship in Restore. Until then nobody learns whose it is. */
export function AskForHelp({ page: { own, pupil, may } }: { page: PupilPage }) {
  const ask = useWrite('askForHelp');
  const withdraw = useWrite('withdrawAsk');
  const say = useToast();
  if (!own || !may.askForHelp) return null;
  const params = { pupilId: pupil.id };
  const onError = (error: Error) => say({ kind: 'problem', text: error.message });
  if (own.askedForHelp)
    return (
      <div>
        <p>You asked for help. Those who look after {pupil.name} see your name beside Restore.</p>
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ params }, { onError })}>
          Ask no more
        </Button>
      </div>
    );
  const asked = () => say({ text: 'Asked. Whoever leads the year knows of it.' });
  return (
    <Stack gap="tight">
      <div>
        <Button
          busy={ask.isPending}
          onClick={() => ask.mutate({ params, body: { id: newId() } }, { onSuccess: asked, onError })}
        >
          Ask for help with this
        </Button>
      </div>
      <Note>Nobody learns that it is you until you ask. Then whoever leads the year does.</Note>
    </Stack>
  );
}

/** Help for whoever has the pupil in Restore: whoever offers it learns neither who that is nor whether anybody is. */
export function OfferHelp({ page: { pupil, may } }: { page: PupilPage }) {
  const offer = useWrite('offerHelp');
  const say = useToast();
  if (!may.offerHelp) return null;
  const send = () =>
    offer.mutate(
      { params: { pupilId: pupil.id }, body: { id: newId() } },
      {
        onSuccess: () => say({ text: 'Offered. Whoever would like help can say so, for a fortnight.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Stack gap="tight">
      <div>
        <Button busy={offer.isPending} onClick={send}>
          Offer help
        </Button>
      </div>
      <Note>It reaches whoever has {pupil.name} in Restore. You learn who only if they say yes.</Note>
    </Stack>
  );
}
