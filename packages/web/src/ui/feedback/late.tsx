import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Button } from '../actions/button.tsx';

/** The code of a part could not be had: the network was cut, or a newer release has taken its place. */
class NotFetched extends Error {}

/** Whatever its own properties, a part is drawn with them. */
type Fetched<Props> = () => Promise<ComponentType<Props>>;

export interface LateOptions<Props> {
  /** Fetched as soon as the browser is idle, because it is needed most when nothing can be fetched. */
  soon?: boolean;
  /** What holds its place while it comes; nothing unless said. */
  meanwhile?: ReactNode;
  /** For what opens over the page: what becomes of it when somebody will not wait. */
  leave?: (props: Props) => void;
}

/** A part of a page whose code comes after the page. Where that cannot be had, the rest of the page stands, and it can be asked for again. */
export function late<Props extends object>(
  fetched: Fetched<Props>,
  { soon, leave, meanwhile }: LateOptions<Props> = {},
) {
  const asked = () =>
    lazy(() =>
      fetched().then(
        (part) => ({ default: part }),
        () => Promise.reject(new NotFetched()),
      ),
    );
  let Part = asked();
  if (soon) onceIdle(() => void fetched().catch(() => undefined));
  let tried = false;
  const again = () => {
    // Browsers remember that a file could not be had; a page that is loaded anew asks for it afresh.
    if (tried && navigator.onLine) location.reload();
    tried = true;
    Part = asked();
  };
  return (props: Props) => (
    <Wall
      draw={() => (
        <Suspense fallback={meanwhile}>
          <Part {...props} />
        </Suspense>
      )}
      again={again}
      leave={leave && (() => leave(props))}
    />
  );
}

// Not every browser tells when it is idle; there it is done after what is being done now.
const onceIdle: (work: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;

interface WallProps {
  draw: () => ReactNode;
  again: () => void;
  leave: (() => void) | undefined;
}

/** Stops here what only this part has suffered; any other failure goes on to the page's own. */
class Wall extends Component<WallProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { draw, again, leave } = this.props;
    if (!error) return draw();
    if (!(error instanceof NotFetched)) throw error;
    const renew = () => {
      again();
      this.setState({ error: null });
    };
    // In its place; what would have opened over the page says so where messages stand.
    return (
      <div className={leave && 'toasts'}>
        <div className={leave ? 'toast' : 'cluster'} role="alert">
          <p>This part did not arrive.</p>
          <Button onClick={renew}>Try again</Button>
          {leave ? <Button onClick={leave}>Not now</Button> : null}
        </div>
      </div>
    );
  }
}
