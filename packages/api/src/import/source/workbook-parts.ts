import { readXml } from './xml.ts';

export interface SheetPart {
  name: string;
  path: string;
  hidden: boolean;
}

/** How the numbers of a style are shown: as a day, or filled up with zeros to a width, or plain (null). */
export type CellFormat = 'day' | { zeros: number } | null;

/** The sheets in their order, with where each is kept, and whether days count from 1904 (old Macs). */
export function workbookSheets(
  file: string,
  book: string,
  relations: string,
): { sheets: SheetPart[]; from1904: boolean } {
  const targets = new Map<string, string>();
  readXml(file, relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partPath(Target));
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(file, book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isOn(attributes.date1904);
      const path = targets.get(attributes['r:id'] ?? attributes['ns0:id'] ?? '');
      if (name === 'sheet' && path && !path.includes('chartsheets/'))
        sheets.push({ name: attributes.name ?? path, path, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

const isOn = (flag: string | undefined) => flag === '1' || flag === 'true';

const partPath = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

/** The workbook's table of texts, with rich text joined and reading aids left out. */
export function sharedStrings(file: string, xml: string | null): string[] {
  const strings: string[] = [];
  let text = '';
  let aid = 0;
  if (xml)
    readXml(file, xml, {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') aid++;
      },
      close: (name, piece) => {
        if (name === 'rPh') aid--;
        if (name === 't' && aid === 0) text += piece;
        if (name === 'si') strings.push(text);
      },
    });
  return strings;
}

/** For each cell style, in the order that cells refer to it, how it shows a number. */
export function cellFormats(file: string, xml: string | null): CellFormat[] {
  const custom = new Map<string, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  if (xml)
    readXml(file, xml, {
      open: (name, attributes) => {
        if (name === 'numFmt') custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes.numFmtId ?? 0), custom));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return formats;
}

/** Excel's built-in day formats are 14–22 and 45–47, with 27–36 and 50–58 in East Asian editions. */
function formatOf(id: number, custom: ReadonlyMap<string, string>): CellFormat {
  const code = custom.get(String(id));
  if (code === undefined) {
    const day = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return day ? 'day' : null;
  }
  if (/^0+$/.test(code)) return { zeros: code.length };
  // Texts in quotes, escaped characters and colours or locales in brackets are not part of the day.
  return /[ymd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '')) ? 'day' : null;
}
