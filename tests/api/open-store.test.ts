import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files, readConfig } from '@noticed/api/config';
import { openStore } from '@noticed/api/open-store';
import { appendEvent } from '@noticed/api/store/audit/audit';
import { expect, inject, it, onTestFinished } from 'vitest';
import { auditKey } from '../support/product.ts';
import { spareDatabase } from '../support/spare-database.ts';

it('a second process on a database that is in use is refused until it has the key of the first', async () => {
  const { url, drop } = await spareDatabase(inject('postgres'));
  onTestFinished(drop);
  const parent = mkdtempSync(join(tmpdir(), 'noticed-keys-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const config = (name: string) => readConfig({ NOTICED_DATA: join(parent, name), DATABASE_URL: url });
  const first = await openStore(config('first'));
  const about = { subjectKind: null, subjectId: null, detail: {} };
  await first.transact({ schoolId: 'fernhill', staffId: null }, (scope) =>
    appendEvent(scope, { auditKey }, { action: 'signIn', at: '2026-01-12T08:40:00.000Z', ...about }),
  );
  await first.close();
  await expect(openStore(config('second'))).rejects.toThrow(/Copy audit\.key/);
  writeFileSync(files(join(parent, 'second')).auditKey, auditKey.toString('base64url'));
  await (await openStore(config('second'))).close();
});
