// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function aFormOf(pupils: number) {
  const product = await productForPages('2026-01-13T08:40:00.000Z');
  const school = await aSchool(product, { pupils, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const client = await school.as('osei');
  const page = openScreen(product, client.token, `/registers/${school.registers['9b']}`);
  await screen.findByRole('heading', { level: 1, name: '9B' });
  const momentsOf = async (ref: string) =>
    (await client.call('readPupil', { params: { pupilId: school.pupils[ref] ?? '' } })).checkIns;
  return { ...page, momentsOf, user: userEvent.setup() };
}

/** The name itself, not the pencil beside it, which logs “with” that name. */
const tile = (name: string) => screen.getByRole('button', { name: new RegExp(`(?<!with )${name}`) });
const sheet = async () => within(await screen.findByRole('dialog', { name: /^Log a moment/ }));

describe('logging a moment', () => {
  it('takes two taps from a name', async () => {
    const { user, momentsOf } = await aFormOf(2);
    await user.click(screen.getByRole('button', { name: 'Log a moment with Amira Ashdown' }));
    await user.click((await sheet()).getByRole('button', { name: 'Get-to-know activity' }));
    await waitFor(async () =>
      expect(await momentsOf('p0')).toMatchObject([{ practice: 'Get-to-know activity', tone: 'positive' }]),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await momentsOf('p1')).toEqual([]);
  });

  it('takes two keys from the pupil in hand', async () => {
    const { user, momentsOf } = await aFormOf(2);
    await user.keyboard('{ArrowDown}c');
    await sheet();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await momentsOf('p0')).toHaveLength(1));
  });

  it('counts for each of the pupils chosen by name', async () => {
    const { user, momentsOf } = await aFormOf(3);
    await user.click(tile('Amira Ashdown'));
    await user.click(tile('Chidi Ashdown'));
    await user.click(screen.getByRole('button', { name: 'Log' }));
    await user.click((await sheet()).getByRole('button', { name: 'Specific praise' }));
    await waitFor(async () => expect(await momentsOf('p2')).toMatchObject([{ reach: 'individual' }]));
    expect(await momentsOf('p0')).toMatchObject([{ reach: 'individual' }]);
    expect(await momentsOf('p1')).toEqual([]);
  });

  it('reaches the whole class, and nobody in person, when everybody was chosen at once', async () => {
    const { user, momentsOf } = await aFormOf(3);
    await user.click(tile('Amira Ashdown'));
    await user.click(screen.getByRole('button', { name: 'Choose all 3' }));
    await user.click(screen.getByRole('button', { name: 'Log' }));
    const open = await sheet();
    expect(open.getByText(/does not count as noticing each of them/)).toBeTruthy();
    await user.click(open.getByRole('button', { name: 'Specific praise' }));
    await waitFor(async () => expect(await momentsOf('p2')).toMatchObject([{ reach: 'whole-group' }]));
  });

  it('takes a note for another day, beside the line that says where a worry belongs', async () => {
    const { user, momentsOf } = await aFormOf(1);
    await user.click(screen.getByRole('button', { name: 'Log a moment with Amira Ashdown' }));
    const open = await sheet();
    await user.click(open.getByRole('button', { name: 'Add a note, day or tone' }));
    expect(await open.findByText(/tell your DSL now/)).toBeTruthy();
    expect(open.getByRole('button', { name: 'Log it' }).getAttribute('aria-disabled')).toBe('true');
    await user.type(open.getByRole('textbox', { name: /Note/ }), 'Swam in the gala.');
    await user.click(open.getByRole('button', { name: 'Yesterday' }));
    await user.click(open.getByRole('radio', { name: 'Neutral' }));
    await user.click(open.getByRole('button', { name: 'Get-to-know activity' }));
    await user.click(open.getByRole('button', { name: 'Log it' }));
    await waitFor(async () =>
      expect(await momentsOf('p0')).toMatchObject([
        { note: 'Swam in the gala.', happenedOn: '2026-01-12', tone: 'neutral' },
      ]),
    );
  });

  it('keeps a half-written note for whoever was called away', async () => {
    const { user } = await aFormOf(2);
    const open = async (name: string) => {
      await user.click(screen.getByRole('button', { name: `Log a moment with ${name}` }));
      return sheet();
    };
    await user.click((await open('Amira Ashdown')).getByRole('button', { name: 'Add a note, day or tone' }));
    await user.type((await sheet()).getByRole('textbox', { name: /Note/ }), 'Half a');
    await user.click((await sheet()).getByRole('button', { name: 'Close' }));
    expect((await open('Ben Ashdown')).queryByRole('textbox', { name: /Note/ })).toBeNull();
    await user.click((await sheet()).getByRole('button', { name: 'Close' }));
    const note = (await open('Amira Ashdown')).getByRole('textbox', { name: /Note/ });
    expect((note as HTMLTextAreaElement).value).toBe('Half a');
  });

  it('opens again with everything that was typed when the server refuses it', async () => {
    const { user, momentsOf } = await aFormOf(1);
    await user.click(screen.getByRole('button', { name: 'Log a moment with Amira Ashdown' }));
    await user.click((await sheet()).getByRole('button', { name: 'Add a note, day or tone' }));
    const day = (await sheet()).getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '2026-01-20');
    await user.type((await sheet()).getByRole('textbox', { name: /Note/ }), 'Looking ahead.');
    await user.click((await sheet()).getByRole('button', { name: 'Get-to-know activity' }));
    await user.click((await sheet()).getByRole('button', { name: 'Log it' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(((await sheet()).getByRole('textbox', { name: /Note/ }) as HTMLTextAreaElement).value).toBe(
      'Looking ahead.',
    );
    expect(await momentsOf('p0')).toEqual([]);
  });
});
