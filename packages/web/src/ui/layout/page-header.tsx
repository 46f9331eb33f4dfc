import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BackIcon } from '../icons.tsx';

export interface PageHeaderProps {
  /** Also the window's title, followed by the product's name: never put a phase or a flag in it. */
  title: string;
  /** The title as drawn, where it needs more than text. */
  heading?: ReactNode;
  /** One line that says what this page knows: “30 pupils · reviewed 4 school days ago”. */
  lede?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

export function PageHeader({ title, heading, lede, back, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <title>{`${title} · Noticed`}</title>
      <div className="page-header-words">
        {back ? (
          <Link to={back.to} className="page-back">
            <BackIcon />
            {back.label}
          </Link>
        ) : null}
        <h1 tabIndex={-1}>{heading ?? <bdi>{title}</bdi>}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
      </div>
      {actions ? <div className="page-actions cluster">{actions}</div> : null}
    </header>
  );
}
