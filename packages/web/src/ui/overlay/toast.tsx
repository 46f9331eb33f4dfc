import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { AlertIcon, CheckIcon, CloseIcon, UndoIcon } from '../icons.tsx';

export interface Message {
  text: ReactNode;
  kind?: 'done' | 'problem';
  undo?: () => void;
}

interface Shown extends Message {
  key: number;
}

const Context = createContext<(message: Message) => void>(() => undefined);
/** How long a message stays, in ms: long enough to read it and reach Undo. A problem stays until it is closed. */
const staying = 10_000;
const atMost = 3;

/** Says what was done, politely, with a way to undo it: `const say = useToast(); say({ text: 'Logged', undo })`. */
export function useToast(): (message: Message) => void {
  return useContext(Context);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const say = useCallback((message: Message) => {
    next.current += 1;
    const key = next.current;
    setShown((before) => [...before, { ...message, key }].slice(-atMost));
  }, []);
  const close = useCallback((key: number) => setShown((before) => before.filter((one) => one.key !== key)), []);
  return (
    <Context value={say}>
      {children}
      <ToastRegion shown={shown} close={close} />
    </Context>
  );
}

/** F6 goes to the messages; hovering or being in them stops their clocks; leaving gives the focus back. */
function ToastRegion({ shown, close }: { shown: readonly Shown[]; close: (key: number) => void }) {
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !region.current?.querySelector('button')) return;
      event.preventDefault();
      region.current.querySelector<HTMLElement>('button')?.focus();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  useEffect(() => {
    if (shown.length > 0) return;
    setHovered(false);
    setFocused(false);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected && focusIsLost()) back.focus();
    cameFrom.current = null;
  }, [shown.length]);
  return (
    <section
      ref={region}
      className="toasts"
      aria-label="Messages (F6)"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={(event) => {
        if (!region.current?.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={(event) => region.current?.contains(event.relatedTarget) || setFocused(false)}
    >
      <div aria-live="polite" aria-relevant="additions" className="toasts-list">
        {shown.map((message) => (
          <Toast key={message.key} message={message} paused={hovered || focused} close={close} />
        ))}
      </div>
    </section>
  );
}

function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function Toast({ message, paused, close }: { message: Shown; paused: boolean; close: (key: number) => void }) {
  const { key, text, kind = 'done', undo } = message;
  const left = useRef(staying);
  useEffect(() => {
    if (paused || kind === 'problem') return undefined;
    const since = Date.now();
    const timer = setTimeout(() => close(key), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - since;
    };
  }, [paused, kind, key, close]);
  const undone = useMemo(
    () =>
      undo &&
      (() => {
        close(key);
        undo();
      }),
    [undo, close, key],
  );
  return (
    <div className="toast" data-kind={kind}>
      {kind === 'done' ? <CheckIcon /> : <AlertIcon />}
      <p>{text}</p>
      {undone ? (
        <Button size="small" kind="plain" icon={<UndoIcon />} onClick={undone}>
          Undo
        </Button>
      ) : null}
      <IconButton label="Close message" icon={<CloseIcon />} onClick={() => close(key)} />
    </div>
  );
}
