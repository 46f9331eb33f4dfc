/** Upper edges in seconds: from what a page needs to what nobody waits for. */
const edges = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

interface Tally {
  labels: string;
  counts: number[];
  sum: number;
  total: number;
}

/** Counts what was answered, by route and status: patterns of addresses, never an address. */
export class Requests {
  readonly #tallies = new Map<string, Tally>();

  count(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${method}",route="${route}",status="${status}"`;
    const tally = this.#tallies.get(labels) ?? { labels, counts: edges.map(() => 0), sum: 0, total: 0 };
    this.#tallies.set(labels, tally);
    tally.sum += seconds;
    tally.total += 1;
    for (const [at, edge] of edges.entries()) if (seconds <= edge) tally.counts[at] = (tally.counts[at] ?? 0) + 1;
  }

  /** In Prometheus' text format. */
  lines(): string[] {
    const name = 'noticed_request_seconds';
    return [
      `# HELP ${name} How long requests took, by route and status.`,
      `# TYPE ${name} histogram`,
      ...[...this.#tallies.values()].flatMap(({ labels, counts, sum, total }) => [
        ...edges.map((edge, at) => `${name}_bucket{${labels},le="${edge}"} ${counts[at]}`),
        `${name}_bucket{${labels},le="+Inf"} ${total}`,
        `${name}_sum{${labels}} ${sum}`,
        `${name}_count{${labels}} ${total}`,
      ]),
    ];
  }
}
