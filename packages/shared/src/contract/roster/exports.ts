import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day } from '../field.ts';
import { FileAnswer } from '../file.ts';

const OwnList = z.enum(['check-ins', 'placements']);

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
  params: z.object({ list: OwnList }),
  query: as.extend({ from: Day, to: Day }),
  result: FileAnswer,
});

export const compareOwn = endpoint({
  method: 'POST',
  path: '/exports/own/comparison',
  summary: 'Read a file of one’s own check-ins or placements again and say which rows are here; nothing comes in by it',
  permission: 'signed-in',
  upload: true,
  result: z.object({
    list: OwnList,
    rows: z.number().int(),
    /** Rows that stand here as the file has them. */
    here: z.number().int(),
    /** How many this list holds here for the days of the file. */
    kept: z.number().int(),
    /** The first of the rows that do not: day, pupil and form as the file has them. */
    others: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  }),
});

export const readTemplate = endpoint({
  method: 'GET',
  path: '/exports/template',
  summary: 'The list that a school without a suitable export fills in',
  permission: 'import-roster',
  file: true,
  result: FileAnswer,
});
