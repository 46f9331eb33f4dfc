import { expect } from '@playwright/test';
import { aRegister, aSchool } from './builders.ts';
import { chance } from './chance.ts';
import { Device } from './devices.ts';
import { givePassword } from './passwords.ts';
import type { TestWorld } from './product.ts';

const phases = ['establish', 'maintain', 'restore'] as const;

/** What was done by hand without a network, and so must be on the server afterwards: no more and no less. */
interface Done {
  placed: Map<string, string[]>;
  logged: Map<string, number>;
  acts: number;
}

export interface Outcome {
  acts: number;
  lost: number;
  doubled: number;
  /** Answers that the server gave and the network lost. */
  lostAnswers: number;
  /** Rows and addresses on the devices in which a name, or an answer of the API, could be read. */
  readable: number;
  conflictsShown: number;
}

const note = (done: Done, pupilId: string, to: string | null) => {
  done.acts += 1;
  if (to) done.placed.set(pupilId, [...(done.placed.get(pupilId) ?? []), to]);
  else done.logged.set(pupilId, (done.logged.get(pupilId) ?? 0) + 1);
};

/** Places one pupil or logs a moment with them, by keys. */
async function act({ page }: Device, done: Done, pupilId: string, to: number | null): Promise<void> {
  const row = page.locator(`[data-pupil="${pupilId}"]`);
  await row.locator('.tile-main').focus();
  if (to === null) {
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  } else {
    await page.keyboard.press(String(to + 1));
    await expect(row.getByText('not sent yet')).toBeVisible();
  }
  note(done, pupilId, to === null ? null : (phases[to] ?? null));
}

/** So many acts on a device: in turn a pupil is placed and a moment logged. */
async function acts(device: Device, done: Done, pupils: readonly string[], from: number, until: number) {
  for (let at = from; at < until; at += 1) {
    const step = Math.floor(at / 2);
    // Another place each time round: to say the same again is no act.
    const place = (step + 2 * Math.floor(step / pupils.length)) % phases.length;
    await act(device, done, pupils[step % pupils.length] ?? '', at % 2 === 0 ? place : null);
  }
}

/** Until the server has it all: the network drops what it likes, and the device tries again. */
async function sent(device: Device): Promise<void> {
  await expect
    .poll(
      async () => {
        await device.page.evaluate(() => dispatchEvent(new Event('online')));
        const rows = await device.kept('acts');
        const decide = await device.page.getByText(/not taken by the server/).count();
        return rows - decide;
      },
      { timeout: 240_000, intervals: [300] },
    )
    .toBe(0);
}

/**
 * One adult with a phone and a tablet: both lose the network, a register is sorted and logged on both, one page is loaded
 * again and one browser closed in between, one pupil is moved on both, and the network that comes back loses requests and
 * answers by chance.
 */
export async function twoDevicesOffline(product: TestWorld, each: number, seed: number): Promise<Outcome> {
  const school = await aSchool(product, { pupils: 30, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const email = await givePassword(product, school, 'osei');
  const registerId = school.registers['9b'] ?? '';
  const path = `/registers/${registerId}?look=list`;
  const random = chance(seed);
  const pupil = (place: number) => school.pupils[`p${place}`] ?? '';
  const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => pupil(from + at));
  const done: Done = { placed: new Map(), logged: new Map(), acts: 0 };
  // The product's clock runs here: of two moves in one and the same instant nobody could say which came first.
  const [began, opened] = [Date.parse(product.now()), Date.now()];
  const clock = setInterval(() => product.setNow(new Date(began + Date.now() - opened).toISOString()), 1);
  const devices = [await Device.behind(product.address, random), await Device.behind(product.address, random)] as const;
  const [phone, tablet] = devices;
  try {
    for (const device of devices) {
      await device.signIn(email, path);
      await device.settled();
      device.network.mode = 'cut';
    }
    const half = Math.ceil(each / 2);
    await acts(phone, done, range(0, 14), 0, half);
    await acts(tablet, done, range(14, 14), 0, half);
    // The same pupil on both: the server takes one of the two, and a person decides of the other.
    await act(phone, done, pupil(28), 0);
    await act(tablet, { ...done, placed: new Map() }, pupil(28), 2);
    // Loaded again with no network at all: the register opens, with everything that waits on it.
    await tablet.page.reload();
    await tablet.page.locator('.tile').first().waitFor();
    await expect(tablet.page.locator(`[data-pupil="${pupil(28)}"]`).getByText('not sent yet')).toBeVisible();
    await acts(tablet, done, range(14, 14), half, each);
    await acts(phone, done, range(0, 14), half, each);
    const readable = await countReadable(devices);
    await phone.shut();
    await phone.open();
    phone.network.mode = 'rough';
    await phone.signIn(email, path);
    await sent(phone);
    tablet.network.mode = 'rough';
    await sent(tablet);
    for (const device of devices) device.network.mode = 'open';
    const conflictsShown = await decide(tablet, pupil(28));
    const osei = await school.as('osei');
    let [lost, doubled] = [0, 0];
    for (let place = 0; place < 30; place += 1) {
      const page = await osei.call('readPupil', { params: { pupilId: pupil(place) } });
      const placed = page.placements.map((one) => one.to as string).reverse();
      const wanted = done.placed.get(pupil(place)) ?? [];
      const logged = page.checkIns.length - (done.logged.get(pupil(place)) ?? 0);
      lost += wanted.filter((to, at) => placed[at] !== to).length + Math.max(0, -logged);
      doubled += Math.max(0, placed.length - wanted.length) + Math.max(0, logged);
    }
    const lostAnswers = phone.network.lostAnswers + tablet.network.lostAnswers;
    return { acts: done.acts + 1, lost, doubled, lostAnswers, readable, conflictsShown };
  } finally {
    clearInterval(clock);
    for (const device of devices) await device.away();
  }
}

/** Both values are on the page; the server's own is left. */
async function decide({ page }: Device, pupilId: string): Promise<number> {
  await page.reload();
  const shown = page.getByText('You chose Restore; it now stands at Establish.');
  await expect(shown).toBeVisible();
  const count = await shown.count();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(shown).toHaveCount(0);
  await expect(page.locator(`[data-pupil="${pupilId}"]`).getByText('not sent yet')).toHaveCount(0);
  return count;
}

async function countReadable(devices: readonly Device[]): Promise<number> {
  const found = await Promise.all(
    devices.map(async (device) => {
      const rows = [...(await device.onDisk('acts')), ...(await device.onDisk('answers'))];
      expect(rows.length).toBeGreaterThan(5);
      const words = /Ashdown|Birchall|Fernhill|maintain|greeting|Osei/i;
      return (
        rows.filter((row) => words.test(row)).length +
        (await device.cached()).filter((one) => /\/api\//.test(one)).length
      );
    }),
  );
  return found.reduce((sum, one) => sum + one, 0);
}
