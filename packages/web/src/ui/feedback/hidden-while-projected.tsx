import type { ReactNode } from 'react';
import { ScreenIcon } from '../icons.tsx';
import { useProjectorSafe } from '../projector-safe.tsx';
import { EmptyState } from './empty-state.tsx';

/** For what must never stand on a screen that pupils see, even without its phases: the page says only how to see it again. */
export function HiddenWhileProjected({ children }: { children: ReactNode }) {
  if (!useProjectorSafe().safe) return children;
  return (
    <EmptyState icon={<ScreenIcon />} title="Hidden while projector-safe is on">
      Press P, or turn projector-safe off, once nobody else can see this screen.
    </EmptyState>
  );
}
