import {
  type FocusEventHandler,
  type KeyboardEvent,
  type PointerEventHandler,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { floating, placeBeside } from '../overlay/place.ts';

export interface Refusal {
  /** Spread over the refused control: it stays reachable, does nothing, and is described by its reason. */
  control: {
    'aria-disabled'?: true;
    'aria-describedby'?: string;
    onPointerEnter?: PointerEventHandler;
    onPointerLeave?: PointerEventHandler;
    onFocus?: FocusEventHandler;
    onBlur?: FocusEventHandler;
    onKeyDown?: (event: KeyboardEvent) => void;
    onClick?: (event: { preventDefault: () => void }) => void;
  };
  reason: { id: string; tip: RefObject<HTMLSpanElement | null> };
}

// Long enough to move the pointer onto the reason and read it (WCAG 1.4.13).
const lingering = 200;

/** Shows the reason beside `anchor` on hover, focus or tap, and hides it on Escape or when left. */
export function useRefusal(anchor: RefObject<HTMLElement | null>, refused: boolean): Refusal {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!refused) return { control: {}, reason: { id, tip } };
  const show = () => {
    clearTimeout(timer.current);
    if (!tip.current || !anchor.current) return;
    tip.current.showPopover?.();
    placeBeside(tip.current, anchor.current);
  };
  const hide = () => tip.current?.hidePopover?.();
  const leave = () => {
    timer.current = setTimeout(() => tip.current?.matches(':hover') || hide(), lingering);
  };
  return {
    control: {
      'aria-disabled': true,
      'aria-describedby': id,
      onPointerEnter: show,
      onPointerLeave: leave,
      onFocus: show,
      onBlur: hide,
      onKeyDown: (event) => event.key === 'Escape' && hide(),
      onClick: (event) => {
        event.preventDefault();
        show();
      },
    },
    reason: { id, tip },
  };
}

/** The words of a refusal. Where a browser knows no popovers they simply stand beside the control. */
export function Reason({ reason, children }: { reason: Refusal['reason']; children: string }) {
  return (
    <span ref={reason.tip} id={reason.id} role="tooltip" popover={floating} className="reason">
      {children}
    </span>
  );
}
