import type { Me } from '@noticed/shared/contract/sign-in/start';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Refused } from '../../data/client.ts';
import { prefetch } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { useCheckIn } from '../check-in/opening.ts';
import { FinderList } from './finder-list.tsx';
import { type Found, useFound } from './found.ts';

/** Goes anywhere by name: pupils, registers, screens. A pupil whose page is not the reader's to open can still be logged with. */
export function Finder({ me, onClose }: { me: Me; onClose: () => void }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(me, text);
  const go = useGo(onClose);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const at = Math.min(active, Math.max(0, found.length - 1));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive(found.length === 0 ? 0 : (at + 1) % found.length),
    ArrowUp: () => setActive(found.length === 0 ? 0 : (at - 1 + found.length) % found.length),
    Enter: () => found[at] && void go(found[at]),
  };
  return (
    <Dialog open title="Find anyone or anything" onClose={onClose}>
      <input
        ref={input}
        type="search"
        className="input"
        role="combobox"
        aria-label="A pupil, a register or a screen"
        aria-expanded={found.length > 0}
        aria-controls="finder-list"
        aria-activedescendant={found[at] ? `finder-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Name, form or register"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      />
      <FinderList found={found} active={at} text={text} onGo={(one) => void go(one)} />
    </Dialog>
  );
}

function useGo(close: () => void): (found: Found) => Promise<void> {
  const navigate = useNavigate();
  const checkIn = useCheckIn();
  const say = useToast();
  return async (found) => {
    close();
    if (found.kind !== 'pupil') return void navigate(found.to);
    try {
      await prefetch('readPupil', { params: { pupilId: found.id } });
      await navigate(paths.pupil(found.id));
    } catch (error) {
      if (error instanceof Refused && error.kind === 'not-found')
        checkIn({ pupils: [{ id: found.id, name: found.label }] });
      else
        say({ kind: 'problem', text: error instanceof Error ? error.message : 'That page did not load. Try again.' });
    }
  };
}
