import type { Operation } from '@noticed/shared/contract/contract';
import { Client } from './client.ts';
import { type Everything, operations } from './everything.ts';
import { nasty } from './nasty.ts';

const headings = [
  ...['Admission number', 'Legal forename', 'Legal surname', 'Date of birth', 'Year', 'Tutor group', 'House'],
  ...['Email', 'Form tutor'],
];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A list of pupils in which every string stands once, in one of the columns. */
function listWith(column: number): string {
  const rows = nasty.map((string, at) => {
    const right = [`${4000 + at}`, 'Amira', `Ashdown${at}`, '01/01/2012', '9', '9B', 'Oak', '', 'Mx Osei'];
    return right.map((one, place) => cell(place === column ? string : one)).join(',');
  });
  return [headings.join(','), ...rows].join('\r\n');
}

interface OddFile {
  name: string;
  bytes: string;
}

/** Every column with every string, and of the strings given a file that is called so and one that holds nothing else. */
export function oddFiles(some: readonly string[]): OddFile[] {
  const plain = 'Adno,Forename,Surname\r\n1,Amira,Ashdown';
  return [
    ...headings.map((_, column) => ({ name: `pupils${column}.csv`, bytes: listWith(column) })),
    ...some.flatMap((string) => [
      { name: `${string.toWellFormed()}.csv`, bytes: plain },
      { name: 'pupils.csv', bytes: string },
    ]),
  ];
}

/** Sends files to every operation that takes some; says which of them broke it. */
export async function sendFiles({ test, client }: Everything, files: readonly OddFile[]) {
  const broken: string[] = [];
  let sent = 0;
  for (const [operation] of operations.filter(([, one]) => one.upload))
    for (const file of files) {
      const browser = new Client(test.address, client.token);
      const { status, text } = await browser.upload(operation as Operation, [file]);
      sent += 1;
      if (status >= 500) broken.push(`${operation} ${JSON.stringify(file.name).slice(0, 60)}: ${text.slice(0, 200)}`);
    }
  return { sent, broken };
}
