import type { MouseEvent, ReactNode } from 'react';
import { fetchFile } from '../../data/file.ts';
import { useToast } from '../../ui/overlay/toast.tsx';

export interface FileLinkProps {
  /** Where the API gives the file. */
  href: string;
  children: ReactNode;
  /** Drawn as a quiet button, beside others. */
  button?: boolean;
}

const asButton = { className: 'button', 'data-kind': 'quiet', 'data-size': 'medium' };

/** A file to take along. It is asked for here and not by the browser, so that a fresh sign-in can be asked for first. */
export function FileLink({ href, children, button = false }: FileLinkProps) {
  const say = useToast();
  const take = (event: MouseEvent) => {
    event.preventDefault();
    fetchFile(href).then(keep, (error: Error) => say({ kind: 'problem', text: error.message }));
  };
  return (
    <a href={href} onClick={take} {...(button ? asButton : {})}>
      {children}
    </a>
  );
}

function keep({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has its own copy by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
