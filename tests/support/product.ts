import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@noticed/api/app';
import { hashOf, newSecret } from '@noticed/api/http/proof/secret';
import { newId } from '@noticed/api/id';
import { type Actor, type Database, nobody } from '@noticed/api/store/database';
import { openPostgres } from '@noticed/api/store/engine/postgres';
import { openSqlite } from '@noticed/api/store/engine/sqlite';
import { addSession, renewSession, saveAccount } from '@noticed/api/store/sign-in/sign-in';
import type { World } from '@noticed/api/world';
import pg from 'pg';
import pino from 'pino';
import { Client } from './client.ts';

export type Engine = 'sqlite' | 'postgres';

/** The product in one process for a test: its own store on one of the engines, served on loopback, with a clock that the test sets. */
export interface TestWorld {
  world: World;
  database: Database;
  /** Where SQLite keeps it; null on PostgreSQL. */
  file: string | null;
  address: string;
  /** Sets what the product takes for now. */
  setNow(instant: string): void;
  now(): string;
  /** A browser that nobody signed in with. */
  visitor(): Client;
  /** A browser in which somebody is signed in, without the cost of a password. */
  as(actor: Actor): Promise<Client>;
  /** Lets somebody who is signed in do what asks for a fresh sign-in, as if they had just shown that it is them. */
  freshen(client: Client): Promise<void>;
  /** All that was logged, a line an entry. */
  logged: string[];
  /** The same product once more, as a second process on the same PostgreSQL database; it is closed with the first. */
  beside(): Promise<{ world: World; address: string }>;
  close(): Promise<void>;
}

let worlds = 0;
let template: Promise<void> | null = null;

async function emptyPostgres(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const at = (name: string) => server.replace(/\/[^/]*$/, `/${name}`);
  const mother = `noticed_${process.pid}`;
  // Migrating once a process and copying the result is ten times as quick.
  template ??= run(`CREATE DATABASE ${mother}`).then(async () => (await openPostgres(at(mother))).close());
  await template;
  worlds += 1;
  const name = `noticed_${process.pid}_${worlds}`;
  await run(`CREATE DATABASE ${name} TEMPLATE ${mother}`);
  return { url: at(name), drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

interface Store {
  database: Database;
  file: string | null;
  /** Opens the same store for another process. */
  again(): Promise<Database>;
  drop(): Promise<void>;
}

async function emptyStore({ engine, postgres, folder: given }: Opening): Promise<Store> {
  if (engine === 'postgres') {
    const { url, drop } = await emptyPostgres(postgres);
    return { database: await openPostgres(url), file: null, again: () => openPostgres(url), drop };
  }
  const folder = given ?? mkdtempSync(join(tmpdir(), 'noticed-test-'));
  const file = join(folder, 'noticed.sqlite');
  return {
    ...{ database: await openSqlite(file), file },
    again: () => Promise.reject(new Error('One process owns the file.')),
    drop: async () => (given ? undefined : rmSync(folder, { recursive: true, force: true })),
  };
}

export interface Opening {
  engine: Engine;
  /** The moment that the product takes for now, until the test sets another. */
  at: string;
  /** The address of a PostgreSQL server; not needed on SQLite. */
  postgres: string;
  /** The folder of the built pages, for tests in a browser. */
  pages: string | null;
  /** A data folder that stays, for a product that a process of its own serves afterwards; SQLite only. */
  folder?: string;
}

/** The key of every test's event chains. */
export const auditKey = Buffer.alloc(32, 7);

/** Opens an empty product; whoever opens it closes it. */
export async function openProduct(opening: Opening): Promise<TestWorld> {
  const { at, pages } = opening;
  const { database, file, again, drop } = await emptyStore(opening);
  const logged: string[] = [];
  let now = at;
  const world: World = {
    database,
    clock: () => new Date(now),
    id: () => newId(Date.parse(now)),
    secret: newSecret,
    auditKey,
    auditHeads: null,
    machine: null,
    erasures: null,
    log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    publicUrl: new URL('http://localhost'),
    issuers: [],
    demo: false,
    demoOffer: 'never',
  };
  const closes: (() => Promise<unknown>)[] = [];
  const serve = async (one: World) => {
    const server: Server = createApp({ world: one, demo: null, pages }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const place = server.address();
    closes.push(async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await one.database.close();
    });
    return `http://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`;
  };
  const address = await serve(world);
  world.publicUrl = new URL(address);
  const close = async () => {
    for (const one of closes.toReversed()) await one();
    await drop();
  };
  const beside = async () => {
    const other = { ...world, database: await again() };
    const at = await serve(other);
    other.publicUrl = new URL(at);
    return { world: other, address: at };
  };
  return {
    ...{ world, database, file, address, logged, beside, close },
    setNow: (instant) => {
      now = instant;
    },
    now: () => now,
    visitor: () => new Client(address, null),
    async freshen(client) {
      const { token } = client;
      if (!token) throw new Error('Nobody is signed in there.');
      const renewed = { tokenHash: hashOf(token), newHash: hashOf(token), stage: 'open', now };
      await database.transact(nobody, (scope) => scope.run(renewSession, renewed));
    },
    async as(actor) {
      const token = newSecret();
      const { staffId } = actor;
      await database.transact(actor, async (scope) => {
        await scope.run(saveAccount, { staffId, email: `${staffId}@test.example`, passwordHash: null, now });
        await scope.run(addSession, { id: newId(), tokenHash: hashOf(token), staffId, device: 'test', now });
      });
      return new Client(address, token);
    },
  };
}
