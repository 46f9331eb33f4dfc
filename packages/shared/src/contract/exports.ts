import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day } from './field.ts';
import { FileAnswer } from './file.ts';

const as = z.object({ as: z.enum(['csv', 'xlsx']).default('csv') });

export const exportRoster = endpoint({
  method: 'GET',
  path: '/exports/roster/:list',
  summary: 'The pupils on roll, or everybody’s places on registers, as a file that this importer reads again',
  permission: 'import-roster',
  stepUp: true,
  audited: true,
  file: true,
  params: z.object({ list: z.enum(['pupils', 'registers']) }),
  query: as,
  result: FileAnswer,
});

export const exportOwn = endpoint({
  method: 'GET',
  path: '/exports/own/:list',
  summary: 'One’s own check-ins, or one’s own placements, between two days',
  permission: 'signed-in',
  stepUp: true,
  audited: true,
  file: true,
  params: z.object({ list: z.enum(['check-ins', 'placements']) }),
  query: as.extend({ from: Day, to: Day }),
  result: FileAnswer,
});

export const readTemplate = endpoint({
  method: 'GET',
  path: '/exports/template',
  summary: 'The list that a school without a suitable export fills in',
  permission: 'import-roster',
  file: true,
  result: FileAnswer,
});
