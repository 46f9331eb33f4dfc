import { monitorEventLoopDelay } from 'node:perf_hooks';
import { percentile } from '../durability/readers.ts';

/** How long each request took, by what it was, and what failed. Times in milliseconds. */
export class Timings {
  readonly #took = new Map<string, number[]>();
  readonly failures = new Map<string, number>();
  /** How late the measuring process itself was: what it took for an answer’s lateness may be its own. */
  readonly #own = monitorEventLoopDelay({ resolution: 10 });

  constructor() {
    this.#own.enable();
  }

  add(kind: string, ms: number): void {
    const all = this.#took.get(kind) ?? [];
    this.#took.set(kind, all);
    all.push(ms);
  }

  /** A request that was not answered as it must be. */
  fail(kind: string, how: string | number): void {
    const name = `${kind}: ${how}`;
    this.failures.set(name, (this.failures.get(name) ?? 0) + 1);
  }

  /**
   * Times one request. It counts from the moment at which it was due, so that one that had to wait for a slow one before
   * it is slow too.
   */
  async time<T extends { status: number }>(
    kind: string,
    send: () => Promise<T>,
    due = performance.now(),
  ): Promise<T | null> {
    const answer = await send().catch((error: unknown) => {
      this.fail(
        kind,
        error instanceof Error ? String((error.cause as Error | undefined)?.message ?? error.message) : 'broken off',
      );
      return null;
    });
    this.add(kind, performance.now() - due);
    if (answer && answer.status !== 200) this.fail(kind, answer.status);
    return answer;
  }

  kinds(): string[] {
    return [...this.#took.keys()].sort();
  }

  of(...kinds: readonly string[]): number[] {
    return (kinds.length > 0 ? kinds : this.kinds()).flatMap((kind) => this.#took.get(kind) ?? []);
  }

  at(share: number, ...kinds: readonly string[]): number {
    return percentile(this.of(...kinds), share);
  }

  failed(): number {
    return [...this.failures.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Every kind on a line, for whoever looks for what is slow. */
  toString(): string {
    const line = (kind: string) =>
      `  ${kind.padEnd(22)} ${String(this.of(kind).length).padStart(6)} ×   p50 ${ms(this.at(0.5, kind))}   p95 ${ms(this.at(0.95, kind))}   p99 ${ms(this.at(0.99, kind))}`;
    const failures = [...this.failures].map(([what, count]) => `  failed: ${what} (${count})`);
    const own = `  whoever measured was late by ${ms(this.#own.percentile(99) / 1e6)} (p99), ${ms(this.#own.max / 1e6)} (longest)`;
    return [...this.kinds().map(line), ...failures, own, ''].join('\n');
  }
}

const ms = (value: number) => `${value.toFixed(0).padStart(5)} ms`;
