import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Reason, useRefusal } from './reason.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className' | 'ref'> {
  /** primary: the one thing to do here · quiet: everything else · plain: inside a line · danger: cannot be undone. */
  kind?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 'small' | 'medium' | 'icon';
  icon?: ReactNode;
  /** The act is on its way: the button keeps its width and its words, and takes no second press. */
  busy?: boolean | undefined;
  /** Why it cannot be done now. The button stays reachable, does nothing, and says so. */
  refused?: string | null | undefined;
}

export function Button({
  kind = 'quiet',
  size = 'medium',
  type = 'button',
  icon,
  busy,
  refused,
  children,
  ...rest
}: ButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const { control, reason } = useRefusal(ref, Boolean(refused));
  const held = busy ? { 'aria-busy': true, 'aria-disabled': true as const, onClick: preventDefault } : {};
  return (
    <>
      <button
        ref={ref}
        type={type}
        className="button"
        data-kind={kind}
        data-size={size}
        {...rest}
        {...control}
        {...held}
      >
        {icon}
        {children}
      </button>
      {refused ? <Reason reason={reason}>{refused}</Reason> : null}
    </>
  );
}

function preventDefault(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
