import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files } from '@noticed/api/config';
import { aRegister, aSchool } from '../builders.ts';
import { auditKey, openProduct, type TestWorld } from '../product.ts';

/** A data folder with a school in it, as a server of its own finds it, and the cookies of people who are signed in there. */
export interface DataFolder {
  folder: string;
  tokens: string[];
  pupilIds: string[];
  schoolId: string;
  /** The folder's parent, for what belongs beside it. */
  parent: string;
  remove(): void;
}

const names = ['osei', 'byrne', 'cole', 'adeyemi', 'hughes', 'kaur', 'moreau', 'novak'];

/** Makes one. `fill` may add to the school before the folder is left. */
export async function aDataFolder(
  pupils: number,
  fill: (test: TestWorld) => Promise<void> = async () => undefined,
  parent = mkdtempSync(join(tmpdir(), 'noticed-folder-')),
): Promise<DataFolder> {
  const folder = mkdtempSync(join(parent, 'data-'));
  const at = new Date().toISOString();
  const test = await openProduct({ engine: 'sqlite', at, postgres: '', pages: null, folder });
  const staff = Object.fromEntries(names.map((name) => [name, ['9b']]));
  const school = await aSchool(test, { pupils, staff, registers: [aRegister('9b')] });
  for (const name of names) await school.give(name, { role: 'teacher' });
  const tokens: string[] = [];
  for (const name of names) tokens.push((await school.as(name)).token ?? '');
  await fill(test);
  await test.close();
  writeFileSync(files(folder).auditKey, auditKey.toString('base64url'));
  const remove = () => rmSync(parent, { recursive: true, force: true });
  return { folder, parent, tokens, schoolId: school.id, pupilIds: Object.values(school.pupils), remove };
}
