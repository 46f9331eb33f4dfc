import { readFileSync } from 'node:fs';
import { dataMap, entryOf, schemaColumns } from '@noticed/api/store/data-map';
import { dataMapDocument } from '@noticed/api/store/data-map/document';
import { describe, expect, it } from 'vitest';

const tables = schemaColumns();
const written = new URL('../../../docs/data-map.md', import.meta.url);

describe('the data map', () => {
  it('has one entry for every table that there is, and none besides', () => {
    expect(dataMap.map((one) => one.table).sort()).toEqual(tables.map((one) => one.table).sort());
  });

  it.each(tables)('explains every column of $table, and none besides', ({ table, columns }) => {
    const entry = dataMap.find((one) => one.table === table);
    expect(Object.keys(entry?.columns ?? {}).sort()).toEqual(Object.keys(columns).sort());
    for (const { what } of Object.values(entry?.columns ?? {})) expect(what.length).toBeGreaterThan(1);
    expect(entry?.purpose).toMatch(/^[A-Z].{8,}[^.]$/);
  });

  it.each(dataMap)('knows by which columns $table is about somebody', ({ table, pupil, staff, columns }) => {
    const formed = (...forms: string[]) =>
      Object.entries(columns).flatMap(([name, { form }]) => (forms.includes(form) ? [name] : []));
    const linked = [...(pupil?.links ?? []), ...(staff?.links ?? [])].map((one) => one.column);
    for (const column of linked) expect(Object.keys(columns), `${table}.${column}`).toContain(column);
    // A column that holds the id of a pupil or of staff, by its name or by what the map says it is, is a link.
    const named = Object.keys(columns).filter((one) => /pupilId|adultId|staffId|authorId|facilitatorId/i.test(one));
    for (const column of [...named, ...formed('pupil', 'staff', 'person')]) expect(linked).toContain(column);
  });

  it('names in words whatever a pack does not carry and an erasure does not remove', () => {
    for (const { pupil, staff } of dataMap)
      for (const tie of [pupil, staff]) {
        if (tie && tie.pack !== 'in') expect(tie.pack.exempt.length).toBeGreaterThan(15);
        if (tie && typeof tie.erase === 'object' && 'keep' in tie.erase)
          expect(tie.erase.keep.length).toBeGreaterThan(15);
      }
  });

  it('leaves no pupil’s row behind but the audit trail, which holds numbers only', () => {
    const kept = dataMap.filter(({ pupil }) => typeof pupil?.erase === 'object' && 'keep' in pupil.erase);
    expect(kept.map((one) => one.table)).toEqual(['event']);
    expect(entryOf('pupil').pupil?.erase).toBe('rows');
  });

  it('is written down in docs/data-map.md (after a change: node tests/support/write-data-map.ts)', () => {
    expect(readFileSync(written, 'utf8')).toBe(dataMapDocument(dataMap));
  });
});
