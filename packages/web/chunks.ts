import { join } from 'node:path';

/** What the bundler tells of a module. */
interface Module {
  importedIds: readonly string[];
}
type Look = (id: string) => Module | null;

const source = join(import.meta.dirname, 'src');
const page = (name: string) => join(source, `pages/${name}.tsx`);

/** The pages before anybody is signed in: what they need is not to grow by what others share. */
const entry = join(source, 'main.tsx');
const doors = ['start', 'start/demo-people', 'sign-in', 'set-up', 'welcome'].map(page);
/** What stands around every page, and the pages that are opened five times a day. */
const frame = ['signed-in', 'frame'].map(page);
const daily = ['today', 'registers', 'register', 'pupil', 'check-in/sheet'].map(page);

function reached(from: readonly string[], look: Look, seen = new Set<string>()): Set<string> {
  for (const id of from) {
    if (seen.has(id)) continue;
    seen.add(id);
    reached(look(id)?.importedIds ?? [], look, seen);
  }
  return seen;
}

/**
 * Which file a module goes into; null leaves it to the bundler, which makes a file for every set of pages that share
 * something. Measured: Today with its check-in sheet took 46 files and 145 kB, and takes 14 and 139.
 */
export function fileOf(): (id: string, context: { getModuleInfo: Look }) => string | null {
  let known: { first: Set<string>; outside: Set<string>[]; around: Set<string>; everyday: Set<string>[] } | null = null;
  return (id, context) => {
    const look: Look = (one) => context.getModuleInfo(one);
    known ??= {
      first: reached([entry], look),
      outside: doors.map((one) => reached([one], look)),
      around: reached(frame, look),
      everyday: daily.map((one) => reached([one], look)),
    };
    if (known.first.has(id) || [...doors, ...frame, ...daily].includes(id)) return null;
    const open = known.outside.filter((one) => one.has(id)).length;
    if (open > 0) return open > 2 ? 'door' : null;
    if (known.around.has(id)) return 'inside';
    return known.everyday.filter((one) => one.has(id)).length > 1 ? 'daily' : null;
  };
}
