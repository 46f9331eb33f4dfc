import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant, words } from '../field.ts';
import { Lines, lineQuery } from './import-lines.ts';
import { ImportPreview } from './import-preview.ts';

const ofImport = z.object({ importId: Id });

export const listApprovals = endpoint({
  method: 'GET',
  path: '/approvals',
  summary: 'Imports that wait for a second person',
  permission: 'approve-large-change',
  result: z.object({
    approvals: z.array(
      z.object({
        id: Id,
        fileName: z.string(),
        reasons: z.array(z.string()),
        by: z.string().nullable(),
        createdAt: Instant,
      }),
    ),
  }),
});

export const readApproval = endpoint({
  method: 'GET',
  path: '/approvals/:importId',
  summary: 'A large import as the second person sees it: why it is held, and who would leave',
  permission: 'approve-large-change',
  params: ofImport,
  query: lineQuery.pick({ after: true }),
  result: z.object({
    id: Id,
    fileName: z.string(),
    school: z.string(),
    reasons: z.array(z.string()),
    changes: ImportPreview.shape.changes,
    by: z.string().nullable(),
    /** True when the reader made the preview: then somebody else has to approve it. */
    own: z.boolean(),
    approved: z.boolean(),
    leaving: Lines,
  }),
});

export const approveImport = endpoint({
  method: 'POST',
  path: '/approvals/:importId',
  summary: 'Approve a large import, by typing the school’s name; never by who made it',
  permission: 'approve-large-change',
  stepUp: true,
  params: ofImport,
  body: z.object({ typed: words(200, 'Type the words to confirm it.') }),
  result: z.object({}),
});
