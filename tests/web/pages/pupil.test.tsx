// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

const ids = (nth: number) => `019bb15c-af00-7000-8000-00000000000${nth}`;

async function amira() {
  const product = await productForPages('2026-01-13T08:40:00.000Z');
  const school = await aSchool(product, { pupils: 2, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const client = await school.as('osei');
  const pupilId = school.pupils.p0 ?? '';
  const body = { id: ids(1), pupilIds: [pupilId], practiceId: 'effort', note: 'Redrafted twice.' };
  await client.call('logCheckIn', { body });
  const page = openScreen(product, client.token, `/pupils/${pupilId}`);
  await screen.findByRole('heading', { level: 1, name: 'Amira Ashdown' });
  const read = () => client.call('readPupil', { params: { pupilId } });
  return { ...page, client, school, pupilId, read, user: userEvent.setup() };
}

const places = () => within(screen.getByRole('group', { name: 'Where it stands now' }));
const moments = () => within(screen.getByRole('list', { name: 'Moments' }));
const change = async (user: ReturnType<typeof userEvent.setup>, what: string) => {
  await user.click(moments().getByRole('button', { name: /^Change/ }));
  await user.click(screen.getByRole('menuitem', { name: what }));
};

describe('a pupil’s page', () => {
  it('places the relationship with a reason, and keeps both in the history', async () => {
    const { user, read } = await amira();
    await user.click(screen.getByText('Say why, before you change it'));
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'Words in the corridor');
    await user.click(places().getByRole('button', { name: 'Restore' }));
    await waitFor(async () =>
      expect((await read()).placements).toMatchObject([{ to: 'restore', reason: 'Words in the corridor' }]),
    );
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Placements' }).textContent).toContain('Words in the corridor'),
    );
    expect(places().getByRole('button', { name: 'Restore' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('corrects one’s own moment by a new version', async () => {
    const { user, read } = await amira();
    await change(user, 'Correct…');
    const form = within(screen.getByRole('form', { name: 'Correct this moment' }));
    const note = form.getByRole('textbox', { name: /Note/ });
    await user.clear(note);
    await user.type(note, 'Redrafted three times.');
    await user.click(form.getByRole('button', { name: 'Save the correction' }));
    await waitFor(() => expect(moments().getByText('Redrafted three times.')).toBeTruthy());
    expect((await read()).checkIns).toMatchObject([{ earlier: [{ note: 'Redrafted twice.' }], version: 2 }]);
    expect(moments().getByText(/^Corrected on 13 Jan 2026/)).toBeTruthy();
  });

  it('takes a moment back with a reason; it stays, struck through', async () => {
    const { user, read } = await amira();
    await change(user, 'Take back…');
    const form = within(screen.getByRole('form', { name: 'Take this moment back' }));
    await user.click(form.getByRole('button', { name: 'Take it back' }));
    await waitFor(() =>
      expect(form.getByRole('textbox', { name: 'Reason' }).getAttribute('aria-invalid')).toBe('true'),
    );
    await user.type(form.getByRole('textbox', { name: 'Reason' }), 'Wrong pupil');
    await user.click(form.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(moments().getByText('Taken back')).toBeTruthy());
    expect((await read()).checkIns).toMatchObject([{ retracted: true }]);
  });

  it('shows no phase, flag or note while pupils may see the screen', async () => {
    const { user } = await amira();
    await user.keyboard('p');
    expect(document.body.textContent).not.toMatch(/Restore|Establish|Maintain|Redrafted|You and them/);
    expect(screen.getByRole('heading', { level: 1, name: 'Amira Ashdown' })).toBeTruthy();
  });
});

describe('an adult who does not teach a pupil', () => {
  it('finds them by name with one key and logs a moment, reading nothing back', async () => {
    const product = await productForPages('2026-01-13T08:40:00.000Z');
    const school = await aSchool(product, {
      pupils: 2,
      registers: [aRegister('9b')],
      staff: { osei: ['9b'], mills: [] },
    });
    await school.give('mills', { role: 'support-adult' });
    openScreen(product, (await school.as('mills')).token, '/today');
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    const user = userEvent.setup();
    await user.keyboard('/');
    await user.type(await screen.findByRole('combobox'), 'amira');
    await screen.findByRole('option', { name: /Amira Ashdown/ });
    await user.keyboard('{Enter}');
    const sheet = within(await screen.findByRole('dialog', { name: 'Log a moment with Amira Ashdown' }));
    await user.click(sheet.getByRole('button', { name: 'Specific praise' }));
    await screen.findByText('Logged: Specific praise, with Amira Ashdown');
    const tutor = await school.as('osei');
    await waitFor(async () => {
      const { checkIns } = await tutor.call('readPupil', { params: { pupilId: school.pupils.p0 ?? '' } });
      expect(checkIns).toMatchObject([{ practice: 'Specific praise', adult: 'Mx Mills' }]);
    });
  });

  it('reads that there is nothing to open at the address of their page', async () => {
    const product = await productForPages();
    const school = await aSchool(product, { staff: { osei: ['9b'], mills: [] } });
    openScreen(product, (await school.as('mills')).token, `/pupils/${school.pupils.p0}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing to open here' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('Amira');
  });
});
