// @vitest-environment jsdom
import { keepFiles } from '@noticed/web/pages/import/kept-files.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';
import { sdsFiles } from '../../support/sds-files.ts';

/** A data manager before the page that takes files. */
async function atTheDoor(staff: Record<string, string[]> = { osei: ['9b'], manager: [] }) {
  // Files chosen before are kept until the page is loaded again.
  keepFiles(null);
  const product = await productForPages();
  const school = await aSchool(product, { name: 'Fernhill School', pupils: 4, staff });
  await school.give('manager', { role: 'data-manager' });
  const client = await school.as('manager');
  const page = openScreen(product, client.token, '/import');
  await screen.findByRole('heading', { level: 1, name: 'Bring in a roster' });
  return { ...page, school, client, user: userEvent.setup({ applyAccept: false }) };
}

/** The invented export, in which the data manager is a member of staff too: whom a file does not name has left. */
const files = () =>
  sdsFiles().map(({ name, buffer, mimeType }) => {
    const more = name === 'Teacher.csv' ? '\r\nmanager,1,Alex,Manager' : '';
    return new File([new Uint8Array(buffer), more], name, { type: mimeType });
  });
const chooser = () => screen.getByLabelText('Choose files', { selector: 'input' });
const read = () => screen.getByRole('button', { name: 'Read and show me' });

describe('bringing in a roster', () => {
  it('asks for files first, and says so on the button', async () => {
    const { network, user } = await atTheDoor();
    await user.click(read());
    expect(read().getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(read().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Choose the files of your export first.',
    );
    expect(network.sent).not.toContain('POST /imports?format=auto');
  });

  it('lists what was chosen, and leaves out what can hold no roster by name', async () => {
    const { user } = await atTheDoor();
    await user.upload(chooser(), [...files(), new File(['x'], 'readme.pdf')]);
    const list = within(screen.getByRole('list', { name: 'Files to read' }));
    expect(list.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText(/Left out, because a roster is not kept in such a file: readme\.pdf\./)).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Leave out School.csv' }));
    expect(list.getAllByRole('listitem')).toHaveLength(5);
  });

  it('shows the reader’s own sentence with file, line and remedy, and keeps the files for another try', async () => {
    const { user } = await atTheDoor();
    await user.upload(chooser(), new File(['a,b\n1,2\n'], 'pupils.csv'));
    await user.click(read());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/pupils\.csv, line 1: No column names a pupil.*Export a list/);
    expect(alert.textContent).toContain('Nothing in Noticed was changed.');
    expect(screen.getByRole('list', { name: 'Files to read' }).textContent).toContain('pupils.csv');
  });

  it('takes a school from its files to applied: numbers, names, one act, what comes next', async () => {
    const { user, client, router } = await atTheDoor();
    await user.upload(chooser(), files());
    await user.click(read());
    await screen.findByRole('heading', { level: 1, name: 'Fernhill School: look before you apply' });
    const row = screen.getByRole('row', { name: /^Pupils/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['27', '0', '0', '4']);
    expect(screen.getByText('It adds 27 pupils, 3 members of staff and 3 registers.')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: /^Find a name/ }), 'zeno');
    expect(await screen.findByRole('row', { name: /Zeno Apart/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Apply to Fernhill School' }));
    await screen.findByText('The roster of Fernhill School is in');
    const next = within(screen.getByRole('list', { name: 'What comes next' }));
    expect(next.getByRole('link', { name: 'Go to people' }).getAttribute('href')).toBe('/people');
    expect(next.getByRole('link', { name: 'Go to terms' }).getAttribute('href')).toBe('/terms');
    expect((await client.call('findPupils', { query: { text: 'zeno' } })).pupils).toHaveLength(1);
    expect(router.state.location.pathname).toMatch(/^\/import\/.+/);
  });

  it('asks which school is meant when the files hold two, and reads that one without choosing them again', async () => {
    const { user } = await atTheDoor();
    const other = (file: File) =>
      file.name === 'School.csv'
        ? new File(['SIS ID,Name\r\n1,Ashgrove School\r\n2,Birchwood School'], 'School.csv')
        : file;
    await user.upload(chooser(), files().map(other));
    await user.click(read());
    await user.click(await screen.findByRole('radio', { name: 'Ashgrove School' }));
    await user.click(screen.getByRole('button', { name: 'Read this school' }));
    await screen.findByRole('heading', { level: 1, name: 'Ashgrove School: look before you apply' });
    expect(screen.getByRole('heading', { name: 'This export holds 2 schools' })).toBeTruthy();
  });

  it('names what was left out before what to look at, each with its place', async () => {
    const { user } = await atTheDoor();
    const broken = (file: File) =>
      file.name === 'StudentEnrollment.csv'
        ? new File(['Section SIS ID,SIS ID\r\ns1,p0\r\ns1,nobody'], file.name)
        : file;
    await user.upload(chooser(), files().map(broken));
    await user.click(read());
    await screen.findByRole('heading', { name: 'Worth a look' });
    const groups = [...document.querySelectorAll('.notice-group')].map((one) => one.textContent ?? '');
    expect(groups[0]).toMatch(/^Left out.*StudentEnrollment\.csv, line 3/);
    expect(groups.at(-1)).toMatch(/^Look at/);
  });

  it('holds back a file that would archive more than a fifth of the school until a senior leader approves it', async () => {
    const { user, network } = await atTheDoor();
    const few = (file: File) =>
      file.name === 'Student.csv'
        ? new File(['SIS ID,School SIS ID,First Name,Last Name,Grade\r\np0,1,Amira,Ashdown,9'], file.name)
        : file;
    await user.upload(chooser(), files().map(few));
    await user.click(read());
    const apply = await screen.findByRole('button', { name: 'Apply to Fernhill School' });
    expect(screen.getByText(/3 of 4 pupils would leave/)).toBeTruthy();
    await user.click(apply);
    expect(document.getElementById(apply.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'A senior leader has to approve it first.',
    );
    expect(network.sent.filter((one) => one.endsWith('/apply'))).toEqual([]);
  });

  it('takes cells pasted out of a spreadsheet like any other list', async () => {
    const { user } = await atTheDoor();
    await user.click(screen.getByText('Paste from a spreadsheet instead'));
    const use = screen.getByRole('button', { name: 'Use these cells' });
    expect(document.getElementById(use.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Paste the cells first.',
    );
    await user.click(screen.getByLabelText('Cells with their headings'));
    await user.paste('Adm No\tForename\tSurname\tYear\tReg\n901\tRowan\tVale\t9\t9X\n902\tWren\t"Long, the"\t9\t9X\n');
    await user.click(use);
    expect(screen.getByRole('list', { name: 'Files to read' }).textContent).toContain('pasted.tsv');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Cells with their headings').value).toBe('');
    await user.click(read());
    await screen.findByRole('heading', { level: 1, name: 'Fernhill School: look before you apply' });
    await user.type(screen.getByRole('searchbox', { name: /^Find a name/ }), 'wren');
    expect(await screen.findByText('Wren Long, the')).toBeTruthy();
  });

  it('puts a preview away that nobody wants, so that what was read is forgotten', async () => {
    const { user, client } = await atTheDoor();
    await user.upload(chooser(), files());
    await user.click(read());
    await user.click(await screen.findByRole('button', { name: 'Put it away' }));
    await screen.findByRole('heading', { level: 1, name: 'Bring in a roster' });
    const { imports } = await client.call('listImports', {});
    expect(imports.map((one) => one.state)).toEqual(['withdrawn']);
    const { lines } = await client.call('listImportLines', { params: { importId: imports[0]?.id ?? '' } });
    expect(lines).toEqual([]);
  });
});
