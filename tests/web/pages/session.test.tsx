// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

const sessionId = '019bb15c-af00-7000-8000-000000000010';

/** A planned session of the tutor with Amira, who stands in Restore with them. */
async function planned() {
  const product = await productForPages('2026-01-12T08:40:00.000Z');
  const school = await aSchool(product, { pupils: 2, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const client = await school.as('osei');
  const pupilId = school.pupils.p0 ?? '';
  const registerId = school.registers['9b'] ?? '';
  const change = { pupilId, to: 'restore' as const, version: 0 };
  const review = { id: '019bb15c-af00-7000-8000-000000000001', changes: [change], rest: 'not-looked-at' as const };
  await client.call('reviewRegister', { params: { registerId }, body: review });
  await client.call('planSession', { body: { id: sessionId, pupilId, plannedOn: '2026-01-12', place: 'Library' } });
  const page = openScreen(product, client.token, `/sessions/${sessionId}`);
  await screen.findByRole('heading', { level: 1, name: 'Amira Ashdown and Mx Osei' });
  const read = () => client.call('readSession', { params: { sessionId } });
  return { ...page, product, school, client, read, user: userEvent.setup() };
}

type User = Awaited<ReturnType<typeof planned>>['user'];
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const reasonOf = (one: HTMLElement) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent;
const current = () =>
  screen.getAllByRole('listitem').find((one) => one.getAttribute('aria-current') === 'step')?.textContent;

async function hold(user: User, agreed: string[] = [], happened = '') {
  await user.click(button('Mark as held'));
  const form = within(await screen.findByRole('form', { name: 'Mark as held' }));
  for (const [at, what] of agreed.entries()) {
    await user.click(form.getByRole('button', { name: 'Add something agreed' }));
    await user.type(form.getByRole('textbox', { name: `Agreed ${at + 1}: what` }), what);
  }
  if (happened) await user.type(form.getByRole('textbox', { name: /What happened/ }), happened);
  await user.click(form.getByRole('button', { name: 'Mark as held' }));
  await waitFor(() => expect(current()).toBe('Held, now'));
}

async function followUp(user: User, outcome: string) {
  await user.click(button('Follow up'));
  const form = within(screen.getByRole('form', { name: 'Follow up' }));
  await user.click(form.getByRole('radio', { name: new RegExp(`^${outcome}`) }));
  await user.click(form.getByRole('button', { name: 'Save the follow-up' }));
  await waitFor(() => expect(current()).toBe('Followed up, now'));
}

describe('a session', () => {
  it('says why it cannot be followed up or closed before it is held', async () => {
    const { user, read } = await planned();
    expect(reasonOf(button('Follow up'))).toBe('The session has not been held yet.');
    await user.click(button('Close it'));
    expect((await read()).stage).toBe('planned');
  });

  it('is put off because one is not ready, without a day, and never as late', async () => {
    const { user, read } = await planned();
    await user.click(button('Put it off'));
    const form = within(screen.getByRole('form', { name: 'Put it off' }));
    await user.click(form.getByRole('button', { name: 'Put it off' }));
    await waitFor(() => expect(current()).toBe('Put off, now'));
    expect(await read()).toMatchObject({ stage: 'deferred', plannedOn: null });
    expect(screen.getByRole('list', { name: 'How it came here' }).textContent).toContain('Not today');
  });

  it('is held with what was agreed and a follow-up a week later, from the day alone', async () => {
    const { user, read } = await planned();
    await hold(user, ['Say good morning']);
    expect(await read()).toMatchObject({
      heldOn: '2026-01-12',
      followUpOn: '2026-01-19',
      items: [{ what: 'Say good morning', owner: 'Mx Osei', status: 'open' }],
    });
  });

  it('asks for the words of an item that was left empty, and does not take the focus again while they are typed', async () => {
    const { user } = await planned();
    await user.click(button('Mark as held'));
    const form = within(await screen.findByRole('form', { name: 'Mark as held' }));
    await user.click(form.getByRole('button', { name: 'Add something agreed' }));
    await user.click(form.getByRole('button', { name: 'Mark as held' }));
    await user.click(await form.findByRole('link', { name: /Agreed 1: say what will be done/ }));
    await user.keyboard('Say good morning');
    expect((form.getByRole('textbox', { name: 'Agreed 1: what' }) as HTMLInputElement).value).toBe('Say good morning'); // an input by its role
  });

  it('closes only once everything agreed is done or abandoned with why', async () => {
    const { user, read } = await planned();
    await hold(user, ['Say good morning', 'Ask for a break']);
    await followUp(user, 'Better');
    expect(reasonOf(button('Close it'))).toBe('2 items are still open: end each as done, or abandoned with why.');
    await user.click(button('Done: Say good morning'));
    await screen.findByRole('button', { name: 'Open again: Say good morning' });
    await user.click(button('Abandon: Ask for a break'));
    const form = within(screen.getByRole('form', { name: 'Abandon an item' }));
    await user.type(form.getByRole('textbox', { name: /Why/ }), 'Moved to another set');
    await user.click(form.getByRole('button', { name: 'Abandon it' }));
    await screen.findByText(/Abandoned: Moved to another set/);
    await user.click(button('Close it'));
    await waitFor(async () => expect((await read()).stage).toBe('closed'));
    expect(await screen.findByRole('link', { name: 'Plan another session' })).toBeTruthy();
  });

  it('moves no phase by itself: the adult decides, and may take it back', async () => {
    const { user, read, product } = await planned();
    await hold(user);
    expect(screen.queryByText(/You decide/)).toBeNull();
    // Two placements of one moment have no order; people take a moment between them.
    product.setNow('2026-01-12T08:50:00.000Z');
    await followUp(user, 'Mended');
    expect(await read()).toMatchObject({ phase: 'restore', proposal: { to: 'maintain' } });
    await user.click(await screen.findByRole('button', { name: 'Yes, place it in Maintain' }));
    await waitFor(async () => expect((await read()).phase).toBe('maintain'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await read()).phase).toBe('restore'));
  });

  it('may be left as it is after a mended repair', async () => {
    const { user, read } = await planned();
    await hold(user);
    await followUp(user, 'Mended');
    await user.click(await screen.findByRole('button', { name: 'No, leave it in Restore' }));
    expect(screen.getByText(/Left as it is/)).toBeTruthy();
    expect((await read()).phase).toBe('restore');
  });

  it('opens its words only when somebody asks for them, and says first that this is recorded', async () => {
    const { user, network } = await planned();
    await hold(user, [], 'We both raised our voices.');
    const reads = () => network.sent.filter((one) => one.endsWith('/narrative')).length;
    expect(screen.getByText('Opening it is recorded with your name and the time.')).toBeTruthy();
    expect(reads()).toBe(0);
    await user.click(button('Open what was written'));
    expect(await screen.findByText('We both raised our voices.')).toBeTruthy();
    globalThis.dispatchEvent(new Event('focus'));
    await user.click(button('Put it away'));
    expect(screen.queryByText('We both raised our voices.')).toBeNull();
    expect(reads()).toBe(1);
  });

  it('shows how it stands when somebody else moved it meanwhile, and loses nothing', async () => {
    const { user, client, read } = await planned();
    const { version } = await read();
    await client.call('moveSession', {
      params: { sessionId },
      body: { version, move: 'replan', plannedOn: '2026-01-13' },
    });
    await user.click(button('Choose another day'));
    const form = within(screen.getByRole('form', { name: 'Choose another day' }));
    await user.click(form.getByRole('button', { name: 'Move it to this day' }));
    expect((await form.findByRole('alert')).textContent).toContain('Somebody else changed this session meanwhile');
    await user.click(form.getByRole('button', { name: 'Move it to this day' }));
    await waitFor(async () => expect((await read()).plannedOn).toBe('2026-01-12'));
  });

  it('shows no phase, no history and no way to the words while pupils may see the screen', async () => {
    const { user } = await planned();
    await hold(user, ['Say good morning']);
    await user.keyboard('p');
    expect(document.body.textContent).not.toMatch(/Restore|Maintain|Open what was written|planned it/);
    expect(screen.getByText('Say good morning')).toBeTruthy();
  });
});
