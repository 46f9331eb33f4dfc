import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import type { ButtonProps } from './button.tsx';

export interface LinkButtonProps extends Omit<LinkProps, 'className'> {
  kind?: ButtonProps['kind'];
  size?: 'small' | 'medium';
  icon?: ReactNode;
}

/** A link that looks like a button: it goes somewhere, it never changes anything. */
export function LinkButton({ kind = 'quiet', size = 'medium', icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link className="button" data-kind={kind} data-size={size} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
