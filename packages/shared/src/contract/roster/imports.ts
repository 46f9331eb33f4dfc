import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant, text, words } from '../field.ts';
import { Lines, lineQuery } from './import-lines.ts';
import { ImportPreview } from './import-preview.ts';

const ofImport = z.object({ importId: Id });

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: 'The latest imports: waiting, applied, taken back',
  permission: 'import-roster',
  result: z.object({
    imports: z.array(
      z.object({
        id: Id,
        kind: z.enum(['file', 'rollover']),
        fileName: z.string(),
        state: z.enum(['waiting', 'held', 'applied', 'undone', 'withdrawn']),
        heldBecause: z.string().nullable(),
        createdAt: Instant,
        appliedAt: Instant.nullable(),
        by: z.string().nullable(),
      }),
    ),
  }),
});

export const readImport = endpoint({
  method: 'GET',
  path: '/imports/:importId',
  summary: 'A preview made earlier',
  permission: 'import-roster',
  params: ofImport,
  result: ImportPreview,
});

export const listImportLines = endpoint({
  method: 'GET',
  path: '/imports/:importId/lines',
  summary: 'What a preview would do by name: added, changed field by field, moved, leaving, returning',
  permission: 'import-roster',
  params: ofImport,
  query: lineQuery,
  result: Lines,
});

export const answerImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/answers',
  summary: 'Say which known pupils the doubtful ones of a file are',
  permission: 'import-roster',
  params: ofImport,
  body: z.object({
    answers: z
      .array(z.object({ question: words(20, 'Say which question this answers.'), pupilId: Id.nullable() }))
      .max(5_000),
  }),
  result: ImportPreview,
});

export const applyImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/apply',
  summary: 'Apply a previewed roster in one transaction',
  permission: 'import-roster',
  stepUp: true,
  params: ofImport,
  result: ImportPreview,
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/undo',
  summary: 'Take an applied import back, if none of its rows was changed since',
  permission: 'import-roster',
  stepUp: true,
  params: ofImport,
  result: ImportPreview,
});

export const withdrawImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/withdraw',
  summary: 'Put a preview away; what was read is forgotten',
  permission: 'import-roster',
  params: ofImport,
  result: z.object({}),
});

export const prepareRollover = endpoint({
  method: 'POST',
  path: '/rollover',
  summary: 'Preview a new academic year: pupils a year further on, final years leaving, last year’s classes ended',
  permission: 'import-roster',
  body: z.object({
    /** Tutor groups that go up together keep their pupils and adults; primary classes and teaching classes end. */
    forms: z.enum(['keep', 'end']),
    /** The school’s last year group, whose pupils leave. */
    lastYear: text(2),
  }),
  result: ImportPreview,
});
