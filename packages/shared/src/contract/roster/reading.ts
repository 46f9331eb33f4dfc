import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, text } from '../field.ts';
import { ImportPreview } from './import-preview.ts';

export const previewImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Read a roster file and say what applying it would do; nothing is changed',
  permission: 'import-roster',
  upload: true,
  query: z.object({
    format: z.enum(['auto', 'sds', 'oneroster', 'ctf', 'csv']).default('auto'),
    school: text(200).optional(),
    /** Names the reading, so that it can be watched and stopped. */
    reading: Id.optional(),
  }),
  result: ImportPreview,
});

const ofReading = z.object({ readingId: Id });

export const readReading = endpoint({
  method: 'GET',
  path: '/imports/readings/:readingId',
  summary: 'How far the reading of a file has come; null when it is not under way here',
  permission: 'import-roster',
  params: ofReading,
  result: z.object({ share: z.number().min(0).max(1).nullable() }),
});

export const stopReading = endpoint({
  method: 'POST',
  path: '/imports/readings/:readingId/stop',
  summary: 'Stop reading a file; nothing was changed by it',
  permission: 'import-roster',
  params: ofReading,
  result: z.object({ stopped: z.boolean() }),
});

export const keepMapping = endpoint({
  method: 'PUT',
  path: '/imports/mappings/:shape',
  summary: 'Keep what the columns of a pupil list mean, for this file and the next of its shape',
  permission: 'import-roster',
  params: z.object({ shape: z.string().regex(/^[0-9a-f]{16}$/) }),
  body: z.object({
    /** Headings as the file spells them, each with a field or with null to leave the column out. */
    columns: z.array(z.object({ heading: text(200), field: text(40).nullable() })).max(300),
    blankMeans: z.enum(['unknown', 'no']),
    dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  }),
  result: z.object({}),
});

export const listFields = endpoint({
  method: 'GET',
  path: '/imports/fields',
  summary: 'What a column of a pupil list can hold',
  permission: 'import-roster',
  result: z.object({ fields: z.array(z.object({ id: z.string(), label: z.string() })) }),
});
