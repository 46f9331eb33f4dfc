import type { Me } from '@noticed/shared/contract/sign-in/start';
import { useState } from 'react';
import { base, call } from '../../data/client.ts';
import { forgetUnsent, useOutbox } from '../../data/offline/outbox.ts';
import { paths } from '../../paths.ts';
import { Menu, type MenuItem } from '../../ui/actions/menu.tsx';
import { late } from '../../ui/feedback/late.tsx';
import { PersonIcon } from '../../ui/icons.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { useTheme } from '../../ui/theme.ts';
import { officePlaces } from './places.tsx';

const Leaving = late(() => import('./leaving.tsx').then((module) => module.Leaving), { soon: true });

/** Who is signed in, the office's screens for who may open them, and the way out. */
export function Account({ me }: { me: Me }) {
  const { waiting, refused, kept } = useOutbox();
  const acts = waiting.length + refused.length;
  const [asking, setAsking] = useState(false);
  const themes = useThemeItems();
  const leave = useLeave();
  const out: MenuItem = {
    id: 'out',
    label: me.school.demo ? 'Step out' : 'Sign out',
    onChoose: () => (acts > 0 ? setAsking(true) : leave()),
  };
  const own: MenuItem[] = [
    { id: 'account', to: paths.account(), label: 'How I sign in' },
    { id: 'own', to: paths.ownRecord(), label: 'What I wrote' },
    { id: 'privacy', to: paths.privacy(), label: 'Privacy notices' },
    ...(me.may.readAudit ? [{ id: 'audit', to: paths.audit(), label: 'Audit trail' }] : []),
    ...(me.may.seeStatus ? [{ id: 'status', to: paths.status(), label: 'Server' }] : []),
  ];
  const office = officePlaces(me).map(({ to, label, icon }) => ({ id: to, to, label, icon }));
  return (
    <>
      <Menu
        label={`Your account, ${me.displayName}`}
        size="icon"
        trigger={<PersonIcon />}
        heading={
          <>
            <strong>{me.displayName}</strong>
            <br />
            {me.school.name}
          </>
        }
        items={[...office, ...own, ...themes, out]}
      />
      {asking ? <Leaving acts={acts} kept={kept} onLeave={leave} onStay={() => setAsking(false)} /> : null}
    </>
  );
}

function useThemeItems(): MenuItem[] {
  const [theme, setTheme] = useTheme();
  const words = { system: 'Theme of this device', light: 'Light theme', dark: 'Dark theme' };
  return (['system', 'light', 'dark'] as const).map((one) => ({
    id: one,
    label: words[one],
    current: one === theme,
    onChoose: () => setTheme(one),
  }));
}

/** Ends the session and loads the first page afresh, so that nothing of this person stays in memory. */
function useLeave(): () => void {
  const say = useToast();
  return async () => {
    try {
      const { address } = await call('signOut', {});
      await forgetUnsent();
      location.assign(address ?? `${base}${paths.start()}`);
    } catch (error) {
      say({ kind: 'problem', text: error instanceof Error ? error.message : 'Signing out did not work. Try again.' });
    }
  };
}
