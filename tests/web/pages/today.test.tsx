// @vitest-environment jsdom
import { newId } from '@noticed/api/id';
import { setSettings } from '@noticed/api/store/people/schools';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

/** A form of six; with `repair`, Amira has stood in Restore for three weeks. */
async function aTutorsToday({ at = '2026-02-02T08:35:00.000Z', repair = false } = {}) {
  const product = await productForPages('2026-01-12T08:40:00.000Z');
  const school = await aSchool(product, {
    pupils: 6,
    registers: [aRegister('9b')],
    staff: { osei: ['9b'] },
    from: '2026-01-05',
  });
  const registerId = school.registers['9b'] ?? '';
  const changes = repair ? [{ pupilId: school.pupils.p0 ?? '', to: 'restore' as const, version: 0 }] : [];
  const body = { id: '019bb15c-af00-7000-8000-000000000001', changes, rest: 'not-looked-at' as const };
  await (await school.as('osei')).call('reviewRegister', { params: { registerId }, body });
  product.setNow(at);
  const client = await school.as('osei');
  const page = openScreen(product, client.token, '/today');
  await screen.findByRole('heading', { level: 1, name: 'Today' });
  return { ...page, school, client, user: userEvent.setup() };
}

/** Six pupils on three registers, and somebody who meets none of them. */
async function aSchoolThatIsLed() {
  const product = await productForPages('2026-02-02T08:35:00.000Z');
  const registers = ['9b', '9x', '9y'].map((ref) => aRegister(ref));
  const staff = { osei: ['9b'], lark: ['9x'], stone: ['9y'], hale: [] };
  return { product, school: await aSchool(product, { pupils: 6, registers, staff, from: '2026-01-05' }) };
}

const five = () => within(screen.getByRole('list', { name: 'Notice today' }));

describe('Today', () => {
  it('offers five pupils with a reason, and logs with one tap beside a name', async () => {
    const { user, client, school } = await aTutorsToday();
    const lines = five().getAllByRole('link');
    expect(lines).toHaveLength(5);
    const name = lines[0]?.textContent ?? '';
    const [chip] = within(five().getByRole('group', { name: `Log with ${name}` })).getAllByRole('button');
    const practice = chip?.textContent ?? '';
    await user.click(chip as HTMLElement); // there is one: three are suggested
    await screen.findByText(`Logged: ${practice}, with ${name}`);
    const pupilId = Object.values(school.pupils).find((id) => lines[0]?.getAttribute('href') === `/pupils/${id}`) ?? '';
    await waitFor(async () => {
      const { checkIns } = await client.call('readPupil', { params: { pupilId } });
      expect(checkIns.map((one) => one.practice)).toEqual([practice]);
    });
    // Who was noticed stays in their place, with what was logged in place of what could be.
    await waitFor(() => expect(five().queryByRole('group', { name: `Log with ${name}` })).toBeNull());
    expect(five().getAllByRole('link')[0]?.textContent).toBe(name);
  });

  it('takes a moment back at once, and the pupil is asked for again', async () => {
    const { user } = await aTutorsToday();
    const name = five().getAllByRole('link')[0]?.textContent ?? '';
    const group = () => five().queryByRole('group', { name: `Log with ${name}` });
    await user.click(within(group() as HTMLElement).getAllByRole('button')[0] as HTMLElement); // as above
    await waitFor(() => expect(group()).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(group()).not.toBeNull());
  });

  it('sets a pupil aside until a day, but not without a reason', async () => {
    const { user } = await aTutorsToday({ repair: true });
    await user.click(screen.getByRole('button', { name: 'More for Amira Ashdown' }));
    await user.click(screen.getByRole('menuitem', { name: 'Set aside for now…' }));
    const form = within(screen.getByRole('form', { name: 'Set aside' }));
    await user.click(form.getByRole('button', { name: 'Set aside' }));
    await waitFor(() =>
      expect(form.getByRole('textbox', { name: 'Reason' }).getAttribute('aria-invalid')).toBe('true'),
    );
    await user.type(form.getByRole('textbox', { name: 'Reason' }), 'Seeing them on Thursday');
    await user.click(form.getByRole('button', { name: 'Set aside' }));
    await screen.findByText('Amira Ashdown is set aside until Mon 9 Feb');
    expect(screen.queryByText(/no session is planned/)).toBeNull();
  });

  it('says that it is no school day, and asks for nobody, on a Sunday', async () => {
    await aTutorsToday({ at: '2026-02-01T10:00:00.000Z' });
    expect(screen.getByText('Sunday 1 February · not a school day')).toBeTruthy();
  });

  it('says how many pupils too few adults log for, and never calls them unnoticed', async () => {
    await aTutorsToday();
    expect(screen.getByText(/For all of your 6 pupils too few adults log to tell/)).toBeTruthy();
  });

  it('says what is missing to somebody who is on no register', async () => {
    const product = await productForPages();
    const school = await aSchool(product, { staff: { osei: ['9b'], newcomer: [] } });
    openScreen(product, (await school.as('newcomer')).token, '/today');
    expect(await screen.findByText('No register is yours yet')).toBeTruthy();
  });

  it('keeps every reason and phase from a screen that pupils may see', async () => {
    const { user } = await aTutorsToday();
    await user.keyboard('p');
    expect(document.body.textContent).not.toMatch(/Not placed|You have not logged|No one has|school days/);
    expect(five().getAllByRole('link')).toHaveLength(5);
  });

  it('offers a head of year five of the whole year, and speaks of no register of their own', async () => {
    const { school, product } = await aSchoolThatIsLed();
    await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
    openScreen(product, (await school.as('hale')).token, '/today');
    const list = await screen.findByRole('list', { name: 'In Year 9' });
    expect(within(list).getAllByRole('group')).toHaveLength(5);
    expect(screen.queryByRole('heading', { name: /^Notice/ })).toBeNull();
  });

  it('leads a behaviour team to the groups that drift and to pupils with whom several adults repair, and offers no five', async () => {
    const { school, product } = await aSchoolThatIsLed();
    await school.give('hale', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
    openScreen(product, (await school.as('hale')).token, '/today');
    expect(await screen.findByText('No pupil has several adults repairing')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Compare groups' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /^Notice/ })).toBeNull();
    expect(screen.queryByText('Nobody is waiting')).toBeNull();
  });

  it('tells a behaviour team of a register on which many are meant, and keeps that from a screen that pupils may see', async () => {
    const { school, product } = await aSchoolThatIsLed();
    await school.give('hale', { role: 'behaviour-team', relation: ['whole-school', 'school'] });
    const settings = { signIn: { secondFactor: false }, on: { 'restore-cluster': true } };
    await product.database.transact(school.actor('hale'), (scope) => scope.run(setSettings, { settings }));
    const pupilIds = [school.pupils.p0 ?? '', school.pupils.p1 ?? ''];
    for (const [surname, ref] of Object.entries({ osei: '9b', lark: '9x', stone: '9y' })) {
      const changes = pupilIds.map((pupilId) => ({ pupilId, to: 'restore' as const, version: 0 }));
      const body = { id: newId(), rest: 'not-looked-at' as const, changes };
      const params = { registerId: school.registers[ref] ?? '' };
      await (await school.as(surname)).call('reviewRegister', { params, body });
    }
    openScreen(product, (await school.as('hale')).token, '/today');
    const list = await screen.findByRole('list', { name: 'Several adults are repairing' });
    expect(list.textContent).toMatch(/2 of 6 on 9. in Restore with several adults/i);
    expect(within(list).getByRole('link', { name: 'Open it' })).toBeTruthy();
    expect(screen.queryByText('No pupil has several adults repairing')).toBeNull();
    await userEvent.setup().keyboard('p');
    expect(document.body.textContent).not.toMatch(/repairing|Restore|drifting/);
  });
});
