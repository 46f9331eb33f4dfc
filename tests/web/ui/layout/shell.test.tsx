// @vitest-environment jsdom

import { PageHeader } from '@noticed/web/ui/layout/page-header.tsx';
import { Shell } from '@noticed/web/ui/layout/shell.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);

const places = [
  { to: '/', label: 'Today', icon: null, end: true },
  { to: '/registers', label: 'Registers', icon: null },
];

function aSchool() {
  render(
    <MemoryRouter>
      <Shell home="/" places={places}>
        <Routes>
          <Route path="/" element={<PageHeader title="Today" />} />
          <Route path="/registers" element={<PageHeader title="Registers" />} />
        </Routes>
      </Shell>
    </MemoryRouter>,
  );
}

test('the first stop of the keyboard skips to the page', async () => {
  aSchool();
  await userEvent.tab();
  const skip = screen.getByRole('link', { name: 'Skip to the page' });
  expect(document.activeElement).toBe(skip);
  expect(skip.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`);
});

test('the place where the reader is says so', () => {
  aSchool();
  expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Registers' }).hasAttribute('aria-current')).toBe(false);
});

test('going to another page puts the focus on its heading and names the window', async () => {
  aSchool();
  await userEvent.click(screen.getByRole('link', { name: 'Registers' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Registers', level: 1 }));
  expect(document.title).toBe('Registers · Noticed');
});
