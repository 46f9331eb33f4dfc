import { useState } from 'react';
import { useLocation } from 'react-router';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from './doorstep.tsx';

/** The secret of a one-time link stands after `#`, where neither a log nor another site's referrer can see it. */
export function useToken(): string {
  const { hash } = useLocation();
  const said = tokenIn(hash);
  const [token, setToken] = useState(said);
  // The whole link, put into the address of a page that is open, loads nothing anew; a jump to another place of it says none.
  if (said !== '' && said !== token) setToken(said);
  return token;
}

const tokenIn = (hash: string) => /^#([\w-]{20,})$/.exec(hash)?.[1] ?? '';

/** Somebody came without the link, or with half of it. */
export function NoToken({ title }: { title: string }) {
  return (
    <Doorstep>
      <PageHeader title={title} />
      <EmptyState title="This page needs its one-time link">
        Open the whole link that you were given. Mail programs sometimes cut a long link in two: then copy all of it
        into the address bar.
      </EmptyState>
    </Doorstep>
  );
}
