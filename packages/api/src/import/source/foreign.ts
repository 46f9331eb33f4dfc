import { ReadFailure } from '../failure.ts';
import type { SourceFile } from './source-file.ts';
import { startsWith } from './source-file.ts';

const kinds: { starts: number[]; is: string; remedy: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'a PDF', remedy: 'Ask your MIS for the same report as CSV or Excel.' },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'an Excel workbook of the old kind (.xls), or one locked with a password',
    remedy: 'Open it in Excel and save it as .xlsx without a password, or as “CSV UTF-8”.',
  },
  { starts: [0x1f, 0x8b], is: 'a gzip archive', remedy: 'Unpack it and import the files inside.' },
  { starts: [0x52, 0x61, 0x72, 0x21], is: 'a RAR archive', remedy: 'Unpack it and import the files inside.' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7-Zip archive', remedy: 'Unpack it and import the files inside.' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a picture', remedy: 'Ask your MIS for the same list as CSV or Excel.' },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture', remedy: 'Ask your MIS for the same list as CSV or Excel.' },
];

/** Refuses by name what people upload by mistake. @throws ReadFailure */
export function refuseForeignBytes(file: SourceFile): void {
  const kind = kinds.find((one) => startsWith(file.bytes, ...one.starts));
  if (kind)
    throw new ReadFailure({ file: file.name, message: `This is ${kind.is}, not a roster.`, remedy: kind.remedy });
}

/** Refuses text that is a page or a program's data, not a table. @throws ReadFailure */
export function refuseForeignText(name: string, text: string): void {
  const start = text.slice(0, 500).trimStart().toLowerCase();
  if (/^<(!doctype html|html|table|head|meta)/.test(start))
    throw new ReadFailure({
      file: name,
      message: 'This is a web page, as some reports are that call themselves Excel.',
      remedy: 'Open it in Excel and save it as .xlsx or “CSV UTF-8”.',
    });
  if (/^[[{]\s*(["{[\]}]|$)/.test(start))
    throw new ReadFailure({
      file: name,
      message: 'This is JSON, and no list of pupils.',
      remedy: 'Ask for the same data as CSV, XLSX or OneRoster.',
    });
}
