// @vitest-environment jsdom

import { queryClient } from '@noticed/web/data/query.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function aFormOf(pupils: number) {
  const product = await productForPages();
  const school = await aSchool(product, { pupils, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const client = await school.as('osei');
  const registerId = school.registers['9b'] ?? '';
  const page = openScreen(product, client.token, `/registers/${registerId}`);
  await screen.findByRole('heading', { level: 1, name: '9B' });
  const read = () => client.call('readRegister', { params: { registerId } });
  const phaseOf = async (name: string) => (await read()).pupils.find((one) => one.name === name)?.phase;
  return { ...page, product, school, client, registerId, read, phaseOf, user: userEvent.setup() };
}

const column = (name: string) => within(screen.getByRole('list', { name }));
/** A tile reads as it looks: where it stands, the name, what is known. The pencil beside it logs “with” that name. */
const pupil = (name: string) => screen.getByRole('button', { name: new RegExp(`(?<!with )${name}`) });
const bar = () => within(screen.getByRole('region', { name: 'Acts on this register' }));

describe('going over a register', () => {
  it('places a pupil with one key, and takes the next in hand', async () => {
    const { user, phaseOf } = await aFormOf(4);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(pupil('Amira Ashdown'));
    await user.keyboard('3');
    expect(column('Restore').getByText('Amira Ashdown')).toBeTruthy();
    expect(document.activeElement).toBe(pupil('Ben Ashdown'));
    await waitFor(async () => expect(await phaseOf('Amira Ashdown')).toBe('restore'));
  });

  it('goes over thirty pupils with five changes in at most thirty-five keys', async () => {
    const { user, read } = await aFormOf(30);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await user.keyboard(key);
    };
    await press('{ArrowDown}');
    for (let at = 0; at < 30; at += 1) await press(at % 6 === 2 ? '2' : '{ArrowDown}');
    await press('{Control>}{Enter}{/Control}');
    expect(keys).toBeLessThanOrEqual(35);
    await screen.findByText(/you went over it today/);
    const { pupils } = await read();
    expect(pupils.filter((one) => one.phase === 'maintain')).toHaveLength(5);
  });

  it('takes back the last move with one key, and the history keeps it', async () => {
    const { user, phaseOf, client, school } = await aFormOf(3);
    await user.keyboard('{ArrowDown}1');
    await waitFor(async () => expect(await phaseOf('Amira Ashdown')).toBe('establish'));
    await user.keyboard('u');
    expect(column('Not placed yet').getByText('Amira Ashdown')).toBeTruthy();
    await waitFor(async () => expect(await phaseOf('Amira Ashdown')).toBe('unsorted'));
    const { placements } = await client.call('readPupil', { params: { pupilId: school.pupils.p0 ?? '' } });
    expect(placements.map((one) => [one.to, one.retracted])).toEqual([['establish', true]]);
  });

  it('places several pupils at once from the bar, for who would rather tap', async () => {
    const { user, read } = await aFormOf(4);
    await user.click(pupil('Ben Ashdown'));
    await user.click(pupil('Daisy Ashdown'));
    await user.click(bar().getByRole('button', { name: /Maintain/ }));
    await waitFor(async () => {
      const placed = (await read()).pupils.filter((one) => one.phase === 'maintain');
      expect(placed.map((one) => one.name)).toEqual(['Ben Ashdown', 'Daisy Ashdown']);
    });
    expect(bar().getByText('2 pupils', { exact: false })).toBeTruthy();
  });

  it('shows a move that another device made first, and lets the adult decide', async () => {
    const { user, product, client, registerId, school, read, phaseOf } = await aFormOf(3);
    const amira = (await read()).pupils.find((one) => one.id === school.pupils.p0);
    const change = { pupilId: amira?.id ?? '', to: 'establish' as const, version: amira?.version ?? 0 };
    const id = '019bb15c-af00-7000-8000-000000000001';
    await client.call('reviewRegister', {
      params: { registerId },
      body: { id, changes: [change], rest: 'not-looked-at' },
    });
    product.setNow('2026-01-12T08:41:00.000Z');
    await user.keyboard('{ArrowDown}3');
    const decide = within(await screen.findByRole('list', { name: 'Moves to decide' }));
    await decide.findByText('You chose Restore; it now stands at Establish.');
    expect(await phaseOf('Amira Ashdown')).toBe('establish');
    await user.click(decide.getByRole('button', { name: 'Make it Restore' }));
    await waitFor(async () => expect(await phaseOf('Amira Ashdown')).toBe('restore'));
    expect(screen.queryByRole('list', { name: 'Moves to decide' })).toBeNull();
  });

  it('keeps what was done without a network, says that it waits, and sends it once', async () => {
    const { user, network, read } = await aFormOf(4);
    network.cut = true;
    await user.keyboard('{ArrowDown}12');
    expect(column('Establish').getByText('Amira Ashdown')).toBeTruthy();
    await screen.findByText(/2 acts wait here/);
    network.cut = false;
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    await waitFor(async () => {
      const phases = (await read()).pupils.map((one) => one.phase);
      expect(phases).toEqual(['establish', 'maintain', 'unsorted', 'unsorted']);
    });
    await waitFor(() => expect(screen.queryByText(/not sent yet/)).toBeNull());
    expect(network.sent.filter((one) => one.startsWith('POST'))).toHaveLength(2);
  });

  it('shows names and nothing else while pupils may see the screen', async () => {
    const { user, read } = await aFormOf(3);
    await user.keyboard('{ArrowDown}3');
    await waitFor(async () => expect((await read()).pupils[0]?.phase).toBe('restore'));
    await user.keyboard('p');
    expect(screen.getByRole('list', { name: 'Pupils on 9B' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Restore|Establish|Maintain|Not placed|school day|No one/);
    expect(document.title).toBe('9B · Noticed');
    await user.keyboard('2');
    expect((await read()).pupils.map((one) => one.phase)).toEqual(['restore', 'unsorted', 'unsorted']);
  });

  it('shows those unseen longest first, and keeps that in its address', async () => {
    const { user, router, client, school } = await aFormOf(3);
    const logged = [school.pupils.p0 ?? ''];
    const id = '019bb15c-af00-7000-8000-000000000002';
    await client.call('logCheckIn', { body: { id, pupilIds: logged, practiceId: 'greeting' } });
    await queryClient.invalidateQueries();
    const list = screen.getByRole('button', { name: 'List' });
    await user.click(list);
    await waitFor(() => expect(list.getAttribute('aria-pressed')).toBe('true'));
    await user.selectOptions(screen.getByLabelText('Order'), 'Unseen longest first');
    await waitFor(() => expect(router.state.location.search).toBe('?look=list&order=unseen'));
    const order = () =>
      within(screen.getByRole('list', { name: 'Pupils on 9B' }))
        .getAllByRole('listitem')
        .map((one) => /(Amira|Ben|Chidi) Ashdown/.exec(one.textContent ?? '')?.[0]);
    await waitFor(() => expect(order()).toEqual(['Ben Ashdown', 'Chidi Ashdown', 'Amira Ashdown']));
  });
});

describe('somebody who leads a year', () => {
  it('sees a register of others and is told why they cannot place its pupils', async () => {
    const product = await productForPages();
    const school = await aSchool(product, {
      pupils: 2,
      registers: [aRegister('9b')],
      staff: { osei: ['9b'], dunn: [] },
    });
    await school.give('dunn', { role: 'head-of-year', relation: ['leads-year', '9'] });
    const client = await school.as('dunn');
    openScreen(product, client.token, `/registers/${school.registers['9b']}`);
    await screen.findByRole('heading', { level: 1, name: '9B' });
    const complete = screen.getByRole('button', { name: /unchanged/ });
    expect(complete.getAttribute('aria-disabled')).toBe('true');
    expect(bar().getByRole('tooltip', { hidden: true }).textContent).toBe(
      'Only adults who meet this register go over it.',
    );
  });
});
