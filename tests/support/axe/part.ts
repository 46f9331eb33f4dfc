import { fileURLToPath } from 'node:url';
import { paths } from '@noticed/web/paths.ts';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.ts';
import { openProduct, type TestWorld } from '../product.ts';
import { atLeast, atMost, inTurn, type Part } from '../prove/part.ts';
import { aFullSchool, anEmptySchool, aSmallSchool, nothing, type Place } from './schools.ts';
import { type Screen, screens } from './screens.ts';
import { type State, type Visit, visitAll } from './visit.ts';

const pages = fileURLToPath(new URL('../../../packages/web/dist', import.meta.url));

/** What is visited in one part of the proof: made on an empty product, whose pages are then opened. */
export type Plan = (product: TestWorld) => Promise<Visit[]>;

/** So many parts as a plan needs. */
export const axeParts = (whole: string, plan: Plan, count: number): Part[] =>
  inTurn(count, (nth) => axePart(whole, plan, [nth, count]));

/**
 * One part: axe on the addresses of a plan, at 320, 768 and 1280, light, dark and once in forced colours. So many parts share
 * a plan as make each end in nine minutes on a slow machine.
 */
export function axePart(whole: string, plan: Plan, [nth, of]: readonly [nth: number, of: number]): Part {
  const about = `${whole} (${nth} of ${of})`;
  return {
    about: `axe on every address: ${about}`,
    async run() {
      const product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages });
      const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
      try {
        const visits = (await plan(product)).filter((_, at) => at % of === nth - 1);
        const found = await visitAll(browser, product, visits);
        for (const fault of found.faults) process.stdout.write(`  ${fault}\n`);
        return [
          atLeast(`${about}: pages looked at, in every width and light`, visits.length * 7, found.visits),
          atMost(`${about}: what axe finds, overflows and script errors`, 0, found.faults.length),
        ];
      } finally {
        await browser.close();
        await product.close();
      }
    },
  };
}

const all = Object.entries(screens);
const addressOf = (screen: Screen, place: Place) => screen.to(paths, place.ids);
/** Whether an address is about something that may not be there. */
const isAboutOne = (screen: Screen) =>
  addressOf(screen, { ids: nothing, actor: nobodyHere }) !== screen.to(paths, other);
const nobodyHere = { schoolId: '', staffId: '' };
const other = Object.fromEntries(Object.keys(nothing).map((name) => [name, 'other'])) as unknown as typeof nothing; // the same names

/** Every address in a school as it is, or in one state. */
async function everywhere(product: TestWorld, place: Place, state: State = 'as it is'): Promise<Visit[]> {
  const { token } = await product.as(place.actor);
  return all.map(([name, screen]) => ({
    ...{ name: state === 'as it is' ? name : `${name}, ${state}`, state, address: addressOf(screen, place) },
    token: screen.door ? null : token,
  }));
}

/** Every address that is about something, where that is not there. */
async function missing(product: TestWorld, place: Place): Promise<Visit[]> {
  const { token } = await product.as(place.actor);
  return all
    .filter(([, screen]) => isAboutOne(screen))
    .map(([name, screen]) => ({ name: `${name}, missing`, address: screen.to(paths, nothing), token }));
}

export const inFull: Plan = async (product) => everywhere(product, await aFullSchool(product));

export const withOddNames: Plan = async (product) => everywhere(product, await aSmallSchool(product, true));

export const atStart: Plan = async (product) => {
  const place = await anEmptySchool(product);
  return [...(await everywhere(product, place)), ...(await missing(product, place))];
};

export const whileReading: Plan = async (product) => {
  const place = await aSmallSchool(product);
  return [...(await everywhere(product, place, 'loading')), ...(await everywhere(product, place, 'error'))];
};
