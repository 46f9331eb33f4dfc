import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { floating, placeBeside } from '../overlay/place.ts';
import { moveFocus } from './roving.ts';

export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Where it goes, or what it does. */
  to?: string;
  onChoose?: () => void;
  danger?: boolean;
  /** Marks the present choice of several. */
  current?: boolean;
}

export interface MenuProps {
  /** The name of the trigger for who cannot see it; also the menu's. */
  label: string;
  trigger: ReactNode;
  items: readonly MenuItem[];
  /** Words above the items, such as who is signed in. */
  heading?: ReactNode;
  align?: 'start' | 'end';
  kind?: 'quiet' | 'plain';
  size?: 'small' | 'medium' | 'icon';
}

export function Menu({ label, trigger, items, heading, align = 'end', kind = 'plain', size = 'medium' }: MenuProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useOpened(open, list, anchor, align, () => setOpen(false));
  const close = () => {
    setOpen(false);
    anchor.current?.focus();
  };
  const opening = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    setOpen(true);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') close();
    else if (!moveFocus(event, '[role=menuitem]')) return;
    event.stopPropagation();
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="button"
        data-kind={kind}
        data-size={size}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={opening}
      >
        {trigger}
      </button>
      <div ref={list} id={id} popover={floating} hidden={!open} className="menu">
        {heading ? <div className="menu-heading">{heading}</div> : null}
        <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={pressed}>
          {open ? items.map((item) => <Item key={item.id} item={item} close={close} />) : null}
        </div>
      </div>
    </>
  );
}

function Item({ item, close }: { item: MenuItem; close: () => void }) {
  const choose = () => {
    close();
    item.onChoose?.();
  };
  const shared = {
    role: 'menuitem',
    tabIndex: -1,
    className: 'menu-item',
    'data-danger': item.danger || undefined,
    'aria-current': item.current || undefined,
    onClick: choose,
  } as const;
  const inside = (
    <>
      {item.icon}
      {item.label}
    </>
  );
  return item.to === undefined ? (
    <button type="button" {...shared}>
      {inside}
    </button>
  ) : (
    <Link to={item.to} {...shared}>
      {inside}
    </Link>
  );
}

/** While open: in the top layer beside its button, focus on the first item, and gone at a press anywhere else. */
function useOpened(
  open: boolean,
  list: React.RefObject<HTMLDivElement | null>,
  anchor: React.RefObject<HTMLButtonElement | null>,
  align: 'start' | 'end',
  close: () => void,
): void {
  const closing = useRef(close);
  closing.current = close;
  useLayoutEffect(() => {
    const box = list.current;
    if (!open || !box || !anchor.current) return undefined;
    box.showPopover?.();
    placeBeside(box, anchor.current, align);
    box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => box.hidePopover?.();
  }, [open, list, anchor, align]);
  useEffect(() => {
    if (!open) return undefined;
    const pressed = (event: PointerEvent) => {
      const inside =
        event.target instanceof Node &&
        (list.current?.contains(event.target) || anchor.current?.contains(event.target));
      if (!inside) closing.current();
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, [open, list, anchor]);
}
