import { type ReactNode, useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '../actions/button.tsx';
import { Kbd } from '../actions/kbd.tsx';
import { ScreenIcon, SearchIcon } from '../icons.tsx';
import { useProjectorSafe } from '../projector-safe.tsx';
import { Mark } from './mark.tsx';

export interface Place {
  to: string;
  label: string;
  icon: ReactNode;
  /** Only the exact address counts as being there. */
  end?: boolean;
}

export interface ShellProps {
  /** Four or five: they are the bottom bar of a phone. */
  places: readonly Place[];
  home: string;
  /** FinderButton, and whatever opens from it. */
  finder?: ReactNode;
  projector?: ReactNode;
  account?: ReactNode;
  /** What waits to be sent, or a calendar that is missing: one line under the bar. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: a bar above, the same places below on a phone, one main part. */
export function Shell({ places, home, finder, projector, account, notice, children }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <div className="shell">
      <a href="#main" className="skip">
        Skip to the page
      </a>
      <header className="bar">
        <Link to={home} className="wordmark">
          <Mark />
          Noticed
        </Link>
        <nav className="places" aria-label="Places">
          {places.map(({ to, label, icon, end = false }) => (
            <NavLink key={to} to={to} end={end} className="place">
              {icon}
              <span>{label}</span>
            </NavLink>
          ))}
        </nav>
        <div className="bar-tools">
          {finder}
          {projector}
          {account}
        </div>
      </header>
      <div className="notice" role="status">
        {notice}
      </div>
      <main ref={main} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** After going to another page the focus is on its heading, as it would be after a full load. */
function useArrival(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    (main.current?.querySelector<HTMLElement>('h1') ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/** Opens the finder; the page keeps the key. */
export function FinderButton({ onOpen, keys = '/' }: { onOpen: () => void; keys?: string }) {
  return (
    <button type="button" className="finder" onClick={onOpen} aria-keyshortcuts={keys}>
      <SearchIcon />
      <span className="finder-words">Find anyone</span>
      <Kbd keys={keys} />
    </button>
  );
}

/** Hides every phase, flag, label and note at once; `p` does the same. */
export function ProjectorSafeToggle() {
  const { safe, toggle } = useProjectorSafe();
  return (
    <Button
      kind={safe ? 'primary' : 'plain'}
      icon={<ScreenIcon />}
      aria-pressed={safe}
      aria-keyshortcuts="p"
      onClick={toggle}
      title="Projector-safe (P)"
    >
      <span className="bar-words">Projector-safe</span>
    </Button>
  );
}
