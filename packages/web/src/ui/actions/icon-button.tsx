import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'icon' | 'aria-label'> {
  /** Read aloud, and shown when the pointer rests on it. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, kind = 'plain', ...rest }: IconButtonProps) {
  return <Button kind={kind} size="icon" aria-label={label} title={label} {...rest} />;
}
