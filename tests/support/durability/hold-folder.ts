import { holdFolder } from '@noticed/api/lock';

/** Holds a data folder until it is killed. */
const release = holdFolder(process.argv[2] ?? '');
process.stdout.write(release ? 'held\n' : 'refused\n');
setInterval(() => release, 1000);
