import type { Contract } from '@noticed/shared/contract/contract';
import { csvFile } from '@noticed/shared/domain/csv';
import type { Handler } from '../../http/call.ts';
import { allStaff } from '../../store/people/staff.ts';
import { eventsFor } from './find.ts';
import { linesOf } from './lines.ts';
import { ownReach, reachOf } from './reach.ts';

const pageSize = 100;
/** More than a school writes in a week; a longer trail is taken in parts. */
const mostExported = 10_000;

export const listEvents: Handler<Contract['listEvents']> = async ({ scope, viewer, query }) => {
  const reach = await reachOf(scope, viewer);
  const { rows, more } = await eventsFor(scope, viewer, reach, query, pageSize);
  const { limit } = reach;
  const ids = new Set(rows.map((one) => one.staffId));
  const people = (await scope.all(allStaff)).filter((one) => limit === null || ids.has(one.id));
  return {
    events: await linesOf(scope, rows, limit),
    people: people.map((one) => ({ id: one.id, name: one.displayName })),
    ...{ more, limit },
  };
};

export const listMyReaders: Handler<Contract['listMyReaders']> = async ({ scope, viewer, query }) => {
  const reach = await ownReach(scope, viewer);
  const { rows, more } = await eventsFor(scope, viewer, reach, query, pageSize);
  return { events: await linesOf(scope, rows, reach.limit), more, written: reach.written.size };
};

export const exportEvents: Handler<Contract['exportEvents']> = async ({ scope, viewer, query, today, note }) => {
  const reach = await reachOf(scope, viewer);
  const { rows } = await eventsFor(scope, viewer, reach, query, mostExported);
  const lines = await linesOf(scope, rows, reach.limit);
  note({ events: lines.length });
  return {
    name: `audit-${today}.csv`,
    type: 'text/csv',
    text: csvFile(
      ['Number', 'When (UTC)', 'Who', 'What', 'About', 'Refused'],
      lines.map((one) => [one.sequence, one.at, one.by, one.what, one.about, one.refused ? 'refused' : '']),
    ),
  };
};
