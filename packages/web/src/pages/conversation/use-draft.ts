import type { Draft } from '@noticed/shared/contract/sessions/narrative';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, call, isSignedOut, Refused, Unreachable } from '../../data/client.ts';
import { emptyDraft } from './draft.ts';

export interface Place {
  pupilId: string;
  sessionId: string;
  partnerId: string | null;
}

/** How safe it is: what is on the screen is on the server, or why not yet. */
export type Saving = 'saved' | 'waiting' | 'unreachable' | 'signed-out' | 'elsewhere' | 'refused';

interface Other {
  draft: Draft;
  version: number;
}

/** What the timers and listeners see: the latest, whatever was last drawn. */
interface Kept {
  draft: Draft;
  version: number;
  dirty: boolean;
  sending: Promise<unknown> | null;
  over: boolean;
}

const pause = 1_500;
const retry = 5_000;

/**
 * A conversation that is kept on the server while it is written: a moment after typing, on leaving a field and on leaving
 * the page. Nothing of it is kept on the device. Without network or after the session ended it is tried again until it is
 * saved; what another device wrote is never written over unseen.
 */
export function useDraft(start: Answer<'readDraft'>, { pupilId, sessionId, partnerId }: Place) {
  const [draft, setDraft] = useState<Draft>(start.draft ?? emptyDraft);
  const [saving, setSaving] = useState<Saving>('saved');
  const [problem, setProblem] = useState<string>();
  const [other, setOther] = useState<Other | null>(null);
  const kept = useRef<Kept>({ draft, version: start.version, dirty: false, sending: null, over: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useCallback(async (): Promise<boolean> => {
    const now = kept.current;
    clearTimeout(timer.current);
    await now.sending;
    if (now.over || !now.dirty) return !now.dirty;
    now.dirty = false;
    const body = { version: now.version, partnerId, draft: now.draft };
    const sent = attempt(call('saveDraft', { params: { pupilId, sessionId }, body }));
    now.sending = sent;
    const { version, error } = await sent;
    now.sending = null;
    now.version = version ?? now.version;
    now.dirty ||= error !== null;
    const state = error ? stateOf(error) : now.dirty ? 'waiting' : 'saved';
    setSaving(state);
    setProblem(error instanceof Error ? error.message : undefined);
    if (state === 'elsewhere') setOther(otherOf(error));
    if (state === 'unreachable' || state === 'signed-out') timer.current = setTimeout(() => void save(), retry);
    if (state === 'waiting') timer.current = setTimeout(() => void save(), pause);
    return state === 'saved';
  }, [pupilId, sessionId, partnerId]);
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...kept.current.draft, ...part };
      Object.assign(kept.current, { draft: next, dirty: true });
      setDraft(next);
      setSaving((before) => (before === 'saved' ? 'waiting' : before));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && void save();
    const leaving = (event: BeforeUnloadEvent) => kept.current.dirty && !kept.current.over && event.preventDefault();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('beforeunload', leaving);
      void save();
    };
  }, [save]);
  const settle = (chosen: 'here' | 'there') => {
    if (!other) return;
    kept.current.version = other.version;
    setOther(null);
    change(chosen === 'there' ? other.draft : {});
    void save();
  };
  /** After this nothing is saved any more: it was held, or thrown away. */
  const end = () => {
    kept.current.over = true;
  };
  return { draft, change, save, saving, problem, other, settle, end, version: () => kept.current.version };
}

export type Writing = ReturnType<typeof useDraft>;

async function attempt(sent: Promise<{ version: number }>): Promise<{ version: number | null; error: unknown }> {
  try {
    return { version: (await sent).version, error: null };
  } catch (error) {
    return { version: null, error };
  }
}

function stateOf(error: unknown): Saving {
  if (error instanceof Unreachable) return 'unreachable';
  if (isSignedOut(error)) return 'signed-out';
  return otherOf(error) ? 'elsewhere' : 'refused';
}

/** What another device wrote, as the refusal carries it. */
function otherOf(error: unknown): Other | null {
  const current = error instanceof Refused ? (error.problem.current as Partial<Other> | undefined) : undefined; // the conflict of saveDraft
  return current?.draft && current.version !== undefined ? { draft: current.draft, version: current.version } : null;
}
