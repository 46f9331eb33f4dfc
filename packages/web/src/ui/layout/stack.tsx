import type { ReactNode } from 'react';

type Gap = 'tight' | 'normal' | 'loose';

/** One below the other, with even space. */
export function Stack({ gap = 'normal', children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Side by side, wrapping where the line ends; `spread` pushes the ends apart. */
export function Cluster({
  gap = 'normal',
  spread = false,
  children,
}: {
  gap?: Gap;
  spread?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="cluster" data-gap={gap} data-spread={spread || undefined}>
      {children}
    </div>
  );
}

/** A wide part and a narrow one beside it, below it where there is no room. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div className="stack" data-gap="loose">
        {children}
      </div>
      <div className="stack" data-gap="loose">
        {aside}
      </div>
    </div>
  );
}
