// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

const adults = ['osei', 'reid', 'lark', 'amin', 'cole', 'frost'];

/** Three forms of 12, 12 and 3 pupils, each pupil met by six adults; one adult has placed every pupil of 9A in Maintain. */
async function groupsAs(address: string) {
  const product = await productForPages();
  const forms = ['9a', '9b', '9c'];
  const school = await aSchool(product, {
    pupils: 27,
    registers: forms.map((ref) => aRegister(ref)),
    staff: { ...Object.fromEntries(adults.map((one) => [one, forms])), head: [] },
    on: (pupil, ref) => ref === (pupil < 12 ? '9a' : pupil < 24 ? '9b' : '9c'),
  });
  await school.give('head', { role: 'senior-leader' });
  for (const [at, adult] of adults.entries()) {
    const client = await school.as(adult);
    const registerId = school.registers['9a'] ?? '';
    const { pupils } = await client.call('readRegister', { params: { registerId } });
    const changes = pupils.map(({ id, version }) => ({ pupilId: id, to: 'maintain' as const, version }));
    const body = { id: `019bb15c-af00-7000-8000-00000000000${at}`, changes, rest: 'unchanged' as const };
    await client.call('reviewRegister', { params: { registerId }, body });
  }
  const page = openScreen(product, (await school.as('head')).token, address);
  await screen.findByRole('heading', { level: 1, name: 'Groups' });
  return { ...page, user: userEvent.setup() };
}

const cells = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('groups', () => {
  it('says before any number that these are adults’ views', async () => {
    await groupsAs('/groups');
    expect(screen.getByText('These are adults’ views, not a measure of belonging')).toBeTruthy();
  });

  it('hides a form of three, and another by which it could be worked out, and says why in words', async () => {
    await groupsAs('/groups?by=tutor-group');
    expect(cells('9C')[0]).toMatch(/^Too few pupils to show/);
    expect(cells('9C').slice(1)).toEqual(Array.from({ length: 6 }, () => '–hidden'));
    const shown = ['9A', '9B'].filter((name) => !cells(name)[0]?.startsWith('Too few'));
    expect(shown).toHaveLength(1);
    expect(screen.getByText(/A group of fewer than 5 pupils, or seen by fewer than 5 adults/)).toBeTruthy();
  });

  it('goes from years to forms by a tab, which the address keeps', async () => {
    const { user, router } = await groupsAs('/groups');
    expect(screen.getByRole('columnheader', { name: 'Year' })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'By tutor group' }));
    await waitFor(() => expect(router.state.location.search).toBe('?by=tutor-group'));
    expect(await screen.findByRole('columnheader', { name: 'Tutor group' })).toBeTruthy();
  });

  it('prints', async () => {
    const { user } = await groupsAs('/groups');
    const print = vi.spyOn(globalThis, 'print').mockReturnValue();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  it('shows no count while pupils may see the screen', async () => {
    const { user } = await groupsAs('/groups?by=tutor-group');
    await user.keyboard('p');
    expect(screen.queryByRole('table')).toBeNull();
  });
});
