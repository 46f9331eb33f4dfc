import { openSqlite } from '@noticed/api/store/engine/sqlite';

/** Opens a database with other migrations, in a process that may be killed meanwhile. */
const [file = '', migrations = ''] = process.argv.slice(2);
process.stdout.write('began\n');
await openSqlite(file, { migrations, snapshot: `${file}.before` });
process.stdout.write('done\n');
