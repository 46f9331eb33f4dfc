import { plusDays } from '@noticed/shared/domain/calendar/day';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Answer, call } from '../../data/client.ts';
import { queryClient } from '../../data/query.ts';
import { refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { useToast } from '../../ui/overlay/toast.tsx';
import { agreedOf, narrativeOf } from './draft.ts';
import type { Writing } from './use-draft.ts';

interface Finishing {
  pupilId: string;
  sessionId: string;
  /** The planned session; null for a conversation that nobody planned. */
  session: Answer<'readSession'> | null;
  partner: { adultId?: string; otherPupilId?: string };
  today: string;
  writing: Writing;
}

/** The ways in which a conversation ends: held, declined, or not today. */
export function useFinish({ pupilId, sessionId, session, partner, today, writing }: Finishing) {
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const say = useToast();
  const refusal = useMemo(() => refusalOf(error), [error]);
  const followUpOn = plusDays(today, 7);
  const params = { sessionId };
  const send = async (act: () => Promise<unknown>, to: string, words?: string) => {
    setBusy(true);
    setError(null);
    try {
      await act();
      writing.end();
      await queryClient.invalidateQueries();
      await navigate(to);
      if (words) say({ text: words });
    } catch (bad) {
      setError(bad as Error); // everything thrown here is one
    } finally {
      setBusy(false);
    }
  };
  const drop = () =>
    call('dropDraft', { params: { pupilId, sessionId }, body: { version: writing.version() } }).then(() => undefined);
  const version = async () => (await call('readSession', { params })).version;
  const { draft } = writing;
  const finish = () => {
    const { pupil = 'agreed', partner: other = 'agreed' } = draft.participation;
    const body = {
      ...{ heldOn: today, followUpOn: draft.followUpOn || followUpOn, adaptations: draft.adaptations },
      ...{ participation: { pupil, partner: other }, items: agreedOf(draft), narrative: narrativeOf(draft) },
    };
    const isDeclined = pupil === 'declined' || other === 'declined';
    if (isDeclined) return declined();
    if (!session)
      return send(
        () => call('recordSession', { params: { pupilId }, body: { id: sessionId, ...partner, ...body } }),
        paths.session(sessionId),
      );
    const hold = async () => call('holdSession', { params, body: { version: await version(), ...body } });
    return send(hold, paths.session(sessionId));
  };
  const declined = () => {
    if (!session) return send(drop, paths.pupil(pupilId));
    const decline = async () => {
      await call('moveSession', { params, body: { version: await version(), move: 'decline' } });
      await drop();
    };
    return send(decline, paths.session(sessionId));
  };
  const notToday = (who: 'pupil' | 'partner') => {
    const wait = async () => {
      await writing.save();
      if (!session) return;
      await call('checkReadiness', { params, body: { version: await version(), who, answer: 'not-today' } });
    };
    return send(
      wait,
      session ? paths.session(sessionId) : paths.pupil(pupilId),
      '“Not today” is a good answer. It waits for another day.',
    );
  };
  return { finish, notToday, busy, refusal, followUpOn };
}
