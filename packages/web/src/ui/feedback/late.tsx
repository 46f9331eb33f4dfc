import { Component, type ComponentType, lazy, type ReactNode } from 'react';
import { Button } from '../actions/button.tsx';

/** The code of a part could not be had: the network was cut, or a newer release has taken its place. */
class NotFetched extends Error {}

/** Whatever its own properties, a part is drawn with them. */
type Fetched<Props> = () => Promise<ComponentType<Props>>;

export interface LateOptions<Props> {
  /** Fetched as soon as the browser is idle, because it is needed most when nothing can be fetched. */
  soon?: boolean;
  /** For what opens over the page: what becomes of it when somebody will not wait. */
  leave?: (props: Props) => void;
}

/** A part of a page whose code comes after the page. Where that cannot be had, the rest of the page stands, and it can be asked for again. */
export function late<Props extends object>(fetched: Fetched<Props>, { soon = false, leave }: LateOptions<Props> = {}) {
  const asked = () => lazy(() => ask(fetched));
  let Part = asked();
  if (soon) onceIdle(() => void fetched().catch(() => undefined));
  const renew = () => {
    Part = asked();
  };
  return function Late(props: Props) {
    const otherwise = leave ? { onLeave: () => leave(props) } : {};
    return <Wall draw={() => <Part {...props} />} renew={renew} {...otherwise} />;
  };
}

async function ask<Props>(fetched: Fetched<Props>): Promise<{ default: ComponentType<Props> }> {
  try {
    return { default: await fetched() };
  } catch (cause) {
    throw new NotFetched('A part of the page could not be fetched.', { cause });
  }
}

function onceIdle(work: () => void): void {
  // Not every browser tells when it is idle.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3000 });
  else setTimeout(work, 1000);
}

interface WallProps {
  draw: () => ReactNode;
  renew: () => void;
  onLeave?: () => void;
}

/** Stops here what only this part has suffered; any other failure goes on to the page's own. */
class Wall extends Component<WallProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  again = () => {
    this.props.renew();
    this.setState({ error: null });
  };

  leave = () => {
    this.again();
    this.props.onLeave?.();
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.draw();
    if (!(error instanceof NotFetched)) throw error;
    return <NotThere onRetry={this.again} {...(this.props.onLeave ? { onLeave: this.leave } : {})} />;
  }
}

/** In its place; what would have opened over the page says so where messages stand. */
function NotThere({ onRetry, onLeave }: { onRetry: () => void; onLeave?: () => void }) {
  const words = 'This part did not arrive. Nothing you did is lost.';
  const retry = (
    <Button size="small" kind="plain" onClick={onRetry}>
      Try again
    </Button>
  );
  if (!onLeave)
    return (
      <div className="cluster" role="alert">
        <span>{words}</span>
        {retry}
      </div>
    );
  return (
    <div className="toasts">
      <div className="toasts-list">
        <div className="toast" data-kind="problem" role="alert">
          <p>{words}</p>
          {retry}
          <Button size="small" kind="plain" onClick={onLeave}>
            Not now
          </Button>
        </div>
      </div>
    </div>
  );
}
