import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIssuers } from '@noticed/api/issuers';
import { describe, expect, it, onTestFinished } from 'vitest';

function fileOf(issuers: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-issuers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'oidc.json');
  writeFileSync(file, JSON.stringify(issuers));
  return file;
}

const google = {
  id: 'google',
  name: 'Google',
  issuer: 'https://accounts.google.com',
  clientId: 'x',
  clientSecret: 'y',
};

describe('the file of issuers', () => {
  it('need not be there', () => {
    expect(readIssuers('/nowhere/oidc.json')).toEqual([]);
  });

  it('names whom staff sign in with', () => {
    expect(readIssuers(fileOf([{ ...google, domains: ['Fernhill.example'] }]))).toEqual([
      { ...google, domains: ['fernhill.example'], trustsEmail: false },
    ]);
  });

  it.each([
    [{ ...google, issuer: 'http://accounts.example' }, 'an issuer must be reached by https'],
    [{ ...google, trustsEmail: true }, 'trustsEmail needs the school’s own tenant or domains'],
    [{ ...google, id: 'Google!' }, 'use small letters, digits and hyphens'],
  ])('says what is wrong with it: %j', (one, why) => {
    expect(() => readIssuers(fileOf([one]))).toThrow(why);
  });
});
