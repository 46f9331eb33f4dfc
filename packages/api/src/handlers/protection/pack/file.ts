import type { FileAnswer } from '@noticed/shared/contract/file';
import { strToU8, zipSync } from 'fflate';
import { packPage, type ReleasedPack } from './page.ts';

/** The pack as a ZIP of two files that say the same: one to read, one for a machine. */
export function packFile(pack: ReleasedPack, day: string): FileAnswer {
  const { sections, person, school, madeOn, draft, leftOut, notIncluded } = pack;
  const bare = sections.map(({ records, ...section }) => ({ ...section, records: records.map((one) => one.fields) }));
  const json = JSON.stringify({ person, school, madeOn, draft, sections: bare, leftOut, notIncluded }, null, 2);
  const bytes = zipSync({ 'records.html': strToU8(packPage(pack)), 'records.json': strToU8(json) });
  return { name: `records-${day}${draft ? '-draft' : ''}.zip`, type: 'application/zip', text: bytes };
}
