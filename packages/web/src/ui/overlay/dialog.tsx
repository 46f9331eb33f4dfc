import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { CloseIcon } from '../icons.tsx';
import { keepStill } from './modal.ts';

export interface DialogProps {
  open: boolean;
  title: ReactNode;
  /** Called by Escape, the cross and a press on the page behind. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one first; they stay in sight while the middle scrolls. */
  actions?: ReactNode;
  /** dialog: a question · sheet: work beside the page, at the side on a wide screen. On a phone both rise from below. */
  kind?: 'dialog' | 'sheet';
  size?: 'small' | 'medium' | 'large';
  /** False where a slip of the hand would lose something: only the cross and the buttons close it. */
  dismissable?: boolean;
}

/** The browser's own modal: it holds the focus, gives it back, and makes the page behind inert. */
export function Dialog({
  open,
  title,
  onClose,
  children,
  actions,
  kind = 'dialog',
  size = 'medium',
  dismissable = true,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useModal(ref, open);
  const pressedBehind = (event: MouseEvent) => {
    if (dismissable && event.target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, through onCancel
    <dialog
      ref={ref}
      className="dialog"
      data-kind={kind}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (dismissable) onClose();
      }}
      onClick={pressedBehind}
    >
      {open ? (
        <div className="dialog-body">
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label="Close" icon={<CloseIcon />} onClick={onClose} />
          </header>
          <div className="dialog-middle">{children}</div>
          {actions ? <footer className="dialog-foot">{actions}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}

/** A dialog whose work is done beside the page rather than in its way. */
export function Sheet(props: Omit<DialogProps, 'kind'>) {
  return <Dialog kind="sheet" {...props} />;
}

function useModal(ref: React.RefObject<HTMLDialogElement | null>, open: boolean): void {
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !open) return undefined;
    // An iPad too old for modals still gets the words and the buttons.
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
    const stand = keepStill();
    return () => {
      if (dialog.close) dialog.close();
      else dialog.removeAttribute('open');
      stand();
    };
  }, [ref, open]);
}
