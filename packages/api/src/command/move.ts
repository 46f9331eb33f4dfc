import { filesBeside } from '../backup/beside.ts';
import type { Config } from '../config.ts';
import { type Moved, moveStore } from '../move/move.ts';
import { type Command, CommandRefused, type Order } from './command.ts';

/** From the file to PostgreSQL, or back. */
export const move: Command = {
  usage: 'move --to postgres://… | sqlite [--trial]',
  about:
    'Copy every school into an empty PostgreSQL database, or back into a file, and compare. Needs the server stopped.',
  options: { to: { type: 'string' }, trial: { type: 'boolean' } },
  run: async () => {
    throw new CommandRefused('Noticed is running, and what is saved during the move would stay behind. Stop it first.');
  },
  alone: (config, order) => carry(config, order),
};

async function carry(config: Config, { values: { to, trial } }: Order): Promise<string> {
  if (typeof to !== 'string' || !(to === 'sqlite' || /^postgres(ql)?:\/\//.test(to)))
    throw new CommandRefused('Say where to: --to postgres://user@host/database, or --to sqlite for a file.');
  if (config.databaseUrl && to !== 'sqlite')
    throw new CommandRefused(
      'DATABASE_URL is set, so the schools are in PostgreSQL already. Unset it to move those of the file; from one PostgreSQL to another, use pg_dump and pg_restore.',
    );
  if (!config.databaseUrl && to === 'sqlite')
    throw new CommandRefused('The schools are in a file already. Set DATABASE_URL to say from where to move.');
  const started = performance.now();
  const moved = await moveStore(config, to, { trial: trial === true, told: progress() });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return [
    `${trial ? 'Could move' : 'Moved'} ${moved.from}`,
    `to ${moved.to}: ${moved.rows} rows in ${seconds} s.`,
    `The checksum of all rows, read again on the other side, is equal: ${moved.checksum}.`,
    ...(trial
      ? ['This was a trial: nothing was kept there, and nothing is different here.']
      : after(config, to, moved)),
  ].join('\n');
}

/** Minutes of silence look like a hang: on a terminal, a line each time so many rows are across. */
function progress(): (rows: number) => void {
  let next = 100_000;
  return (rows) => {
    if (rows < next || !process.stderr.isTTY) return;
    process.stderr.write(`  ${rows} rows are across\n`);
    next = rows + 100_000;
  };
}

function after({ dataFolder }: Config, to: string, { chains, from }: Moved): string[] {
  const states = chains ?? [];
  const beside = filesBeside(dataFolder);
  return [
    ...states.map((one) => one.text),
    ...(states.every((one) => one.whole)
      ? []
      : ['ATTENTION: a chain is broken. The rows are as they were before: see verify.']),
    `These files belong to the database and stay in ${dataFolder}: ${beside.join(', ')}.`,
    'Where Noticed runs on another machine from now on, copy them into its data folder: without audit.key nobody’s second factor opens.',
    to === 'sqlite'
      ? `Now unset DATABASE_URL and start Noticed. ${from} is as it was; drop it when nobody needs it any more.`
      : `Now set DATABASE_URL to that address and start Noticed. ${from} is as it was, and Noticed does not start on it any more. Delete it when nobody needs it: it holds names.`,
    ...(to === 'sqlite' ? [] : ['Backups are PostgreSQL’s own from now on: see docs/operations.md.']),
  ];
}
