import type { Me } from '@noticed/shared/contract/sign-in/start';
import { useEffect, useState } from 'react';
import { prefetch } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { recentFirst } from '../register/recent.ts';
import { allPlaces } from './places.tsx';

/** One thing that the finder leads to. */
export interface Found {
  kind: 'pupil' | 'register' | 'screen';
  id: string;
  label: string;
  detail: string;
  to: string;
}

// Long enough to type on, short enough not to be noticed.
const pause = 120;
const atMost = 12;

/** What fits what is typed: registers and screens at once, pupils as soon as the server has found them. */
export function useFound(me: Me, text: string): readonly Found[] {
  const [pupils, setPupils] = useState<readonly Found[]>([]);
  const [registers, setRegisters] = useState<readonly Found[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    prefetch('listRegisters', {}).then(
      (answer) =>
        setRegisters(
          recentFirst(answer.registers).map(({ id, name, subject }) =>
            found('register', id, name, subject ?? 'Register', paths.register(id)),
          ),
        ),
      () => setRegisters([]), // the finder goes on with the rest; the page behind says what is wrong
    );
  }, []);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = wanted ? await prefetch('findPupils', { query: { text: wanted } }).catch(() => null) : null;
      if (current)
        setPupils(
          (answer?.pupils ?? []).map(({ id, name, form }) =>
            found('pupil', id, name, form ?? 'No form', paths.pupil(id)),
          ),
        );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const screens = allPlaces(me).map(({ to, label }) => found('screen', to, label, 'Screen', to));
  const fits = ({ label, detail }: Found) =>
    `${label} ${detail}`.toLocaleLowerCase('en-GB').includes(wanted.toLocaleLowerCase('en-GB'));
  return [...(wanted ? pupils : []), ...[...registers, ...screens].filter(fits)].slice(0, atMost);
}

function found(kind: Found['kind'], id: string, label: string, detail: string, to: string): Found {
  return { kind, id, label, detail, to };
}
