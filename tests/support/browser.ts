import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const present = (path: string | undefined): path is string => path !== undefined && path !== '' && existsSync(path);

function attempt(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

/** A Chromium to test with: the one named, one that is installed, Playwright's own, or one installed now. Fails loudly without. */
export function findBrowser(): string {
  const own = () => chromium.executablePath();
  const found = [process.env.CHROMIUM_PATH, ...installed, own()].find(present);
  if (found) return found;
  const asRoot = process.getuid?.() === 0;
  if (
    asRoot &&
    existsSync('/usr/bin/apt-get') &&
    attempt('apt-get', 'update', '-qq') &&
    attempt('apt-get', 'install', '-y', '-qq', 'chromium')
  )
    return '/usr/bin/chromium';
  if (attempt('npx', 'playwright', 'install', 'chromium') && present(own())) return own();
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install it, or set CHROMIUM_PATH to one.',
  );
}

/** Root may not use Chromium's sandbox; and a test browser asks nothing of the world outside. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
