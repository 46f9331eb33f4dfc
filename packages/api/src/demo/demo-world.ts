import { rmSync } from 'node:fs';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { type Config, files } from '../config.ts';
import { openSqlite } from '../store/engine/sqlite.ts';
import type { World } from '../world.ts';
import { buildDemoSchool } from './demo-school.ts';

/** The demo school: a file of its own, built when first asked for and again on a new day, whatever the engine of the real one. */
export interface DemoWorlds {
  current: () => Promise<World>;
  rebuild: () => Promise<World>;
  close: () => Promise<void>;
}

interface Built {
  day: string;
  world: Promise<World>;
}

export function demoWorlds(config: Config, real: World): DemoWorlds {
  const file = files(config.dataFolder).demo;
  let built: Built | null = null;

  async function build(before: Built | null): Promise<World> {
    const old = await before?.world.catch(() => null);
    await old?.database.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    const database = await openSqlite(file);
    const world: World = {
      ...real,
      database,
      auditHeads: null,
      erasures: null,
      machine: null,
      demo: true,
      demoOffer: 'always',
    };
    await buildDemoSchool(world);
    return world;
  }

  const start = (day: string): Built => {
    built = { day, world: build(built) };
    return built;
  };
  const today = () => dayOf(real.clock().toISOString(), 'Europe/London');

  return {
    current: () => (built?.day === today() ? built : start(today())).world,
    rebuild: () => start(today()).world,
    async close() {
      const world = await built?.world.catch(() => null);
      await world?.database.close();
    },
  };
}
