// @vitest-environment jsdom
import { late } from '@noticed/web/ui/feedback/late.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode, Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Plan = ({ of }: { of: string }) => <p>The plan of {of}</p>;

/** Code that cannot be had so many times, then can. */
function missing(times: number) {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return Plan;
  };
}

function show(part: ReactNode): void {
  // React tells of every error that was caught; these are wanted.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <>
      <h1>9B</h1>
      <Suspense fallback={null}>{part}</Suspense>
    </>,
  );
}

describe('a part of a page whose code comes later', () => {
  it('leaves the page standing where it cannot be had, and comes once it is asked for again', async () => {
    const Part = late(missing(2));
    show(<Part of="9B" />);
    for (let turn = 0; turn < 2; turn += 1) {
      // While it is asked for again, its place is empty.
      await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
      expect(screen.getByRole('heading', { name: '9B' })).toBeTruthy();
    }
    await screen.findByText('The plan of 9B');
  });

  it('can be left alone where it would have opened over the page', async () => {
    const left = vi.fn();
    const Part = late(missing(1), { leave: ({ of }) => left(of) });
    show(<Part of="9B" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(left).toHaveBeenCalledWith('9B');
  });

  it('hides no failure but that of its code', async () => {
    class Outer extends Component<{ children: ReactNode }, { words: string | null }> {
      override state = { words: null };
      static getDerivedStateFromError(error: Error) {
        return { words: error.message };
      }
      override render() {
        return this.state.words ?? this.props.children;
      }
    }
    const Part = late(async () => () => {
      throw new Error('The page itself is wrong');
    });
    show(
      <Outer>
        <Part />
      </Outer>,
    );
    await screen.findByText('The page itself is wrong');
  });

  it('is there before it is needed, where it is wanted soon', async () => {
    const fetched = vi.fn(missing(0));
    late(fetched, { soon: true });
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce(), { timeout: 3000 });
  });
});
