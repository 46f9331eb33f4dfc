import { keepTrends } from '@noticed/api/handlers/groups/weeks/keep';
import type { Operation } from '@noticed/shared/contract/contract';
import { aSchool, type SchoolWish, type TestSchool } from '../builders.ts';
import type { Answered, Client, Sent } from '../client.ts';
import { openProduct, type TestWorld } from '../product.ts';
import { idsFrom } from './ids.ts';

/** One answer of two stores to one question, which should have been the same. */
export class Difference extends Error {}

/** The place at which two texts part, with what stands around it. */
function whereTheyPart(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 160), at + 240);
  return `after ${at} characters:\n  SQLite:     … ${around(one)}\n  PostgreSQL: … ${around(other)}`;
}

const longestSession = 20 * 60_000;

/** The product on both engines, side by side: the same clock, the same ids, and every question asked of both. */
export class Pair {
  readonly #worlds: readonly TestWorld[];
  #schools: TestSchool[] = [];
  #clients = new Map<string, { clients: readonly Client[]; since: number }>();
  /** What was done to them since the school was made, as somebody would write it down. */
  acts: string[] = [];

  readonly #postgres: string;

  private constructor(worlds: readonly TestWorld[], postgres: string) {
    this.#worlds = worlds;
    this.#postgres = postgres;
  }

  static async open(postgres: string): Promise<Pair> {
    const opening = { at: '2026-01-12T08:40:00.000Z', postgres, pages: null };
    const worlds = [
      await openProduct({ ...opening, engine: 'sqlite' }),
      await openProduct({ ...opening, engine: 'postgres' }),
    ];
    // One address for both, for the few answers that say it.
    for (const { world } of worlds) world.publicUrl = new URL('http://noticed.example');
    return new Pair(worlds, postgres);
  }

  /** Two empty stores besides, for what should not meet what is in these. */
  another(): Promise<Pair> {
    return Pair.open(this.#postgres);
  }

  /** Makes a school of its own for one sequence, the same on both. */
  async begin(
    seed: number,
    at: string,
    wish: SchoolWish,
    make: (school: TestSchool, test: TestWorld) => Promise<void>,
  ) {
    this.acts = [];
    this.#clients.clear();
    this.#schools = [];
    for (const test of this.#worlds) {
      test.setNow(at);
      test.world.id = idsFrom(seed);
      const school = await aSchool(test, wish);
      await make(school, test);
      this.#schools.push(school);
    }
    const [mine] = this.#schools;
    if (!mine) throw new Error('Two worlds are open.');
    return mine;
  }

  now(): string {
    return this.#worlds[0]?.now() ?? '';
  }

  wait(milliseconds: number): void {
    const later = new Date(Date.parse(this.now()) + milliseconds).toISOString();
    for (const test of this.#worlds) test.setNow(later);
  }

  /** Asks both. @throws Difference when they do not say the same, byte for byte */
  async ask<Name extends Operation>(who: string, name: Name, sent: object = {}): Promise<Answered<Name>> {
    const clients = await this.#as(who);
    const answers: Answered<Name>[] = [];
    for (const client of clients) answers.push(await client.send(name, sent as Sent<Name>)); // steps make what the contract asks, or are refused
    const [sqlite, postgres] = answers;
    if (!sqlite || !postgres) throw new Error('Two worlds are open.');
    this.acts.push(`${this.now()} ${who} ${name} ${JSON.stringify(sent)} → ${sqlite.status}`);
    const said = (one: Answered<Name>) => `${one.status} ${one.text}`;
    if (said(sqlite) !== said(postgres))
      throw new Difference(`${name} asked by ${who}, ${whereTheyPart(said(sqlite), said(postgres))}`);
    if (sqlite.status >= 500) throw new Difference(`${name} asked by ${who} broke on both: ${said(sqlite)}`);
    return sqlite;
  }

  /** Lets somebody do for five minutes what asks for a fresh sign-in. */
  async freshen(who: string): Promise<void> {
    const clients = await this.#as(who);
    for (const [at, test] of this.#worlds.entries()) await test.freshen(clients[at] as Client); // one for each world
  }

  /** Keeps every week that screens of trends ask for, which else happens behind an answer. */
  async keepTrends(): Promise<void> {
    for (const [at, test] of this.#worlds.entries()) await keepTrends(test.world, this.#schools[at]?.id ?? '');
  }

  async #as(who: string): Promise<readonly Client[]> {
    const now = Date.parse(this.now());
    const known = this.#clients.get(who);
    if (known && now - known.since < longestSession) return known.clients;
    const clients: Client[] = [];
    for (const school of this.#schools) clients.push(await school.as(who));
    this.#clients.set(who, { clients, since: now });
    return clients;
  }

  async close(): Promise<void> {
    for (const test of this.#worlds) await test.close();
  }
}
