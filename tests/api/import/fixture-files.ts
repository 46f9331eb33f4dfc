import type { SourceFile } from '@noticed/api/import/source/source-file';
import { zipSync } from 'fflate';

/** A Common Transfer File of these `Pupil` elements. */
export function aCtf(pupils: readonly string[], version = '25.0'): string {
  const header = `<DocumentName>Common Transfer File</DocumentName><CTFversion>${version}</CTFversion><DateTime>2025-09-03T08:00:00</DateTime>`;
  const source =
    '<SourceSchool><LEA>999</LEA><Estab>4001</Estab><SchoolName>Larkrise School</SchoolName></SourceSchool>';
  const body = pupils.map((pupil) => `<Pupil>\n${pupil}\n</Pupil>`).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>\n<CTfile>\n<Header>${header}${source}</Header>\n<CTFpupilData>\n${body}\n</CTFpupilData>\n</CTfile>`;
}

/** A cell of a workbook: a text, a number shown in a format, or raw XML such as a formula. */
export type SheetCell = string | { number: number; format?: 'day' | 'zeros' } | { xml: string };

/** An XLSX with one sheet, its texts shared, and styles for days and for numbers filled up to six figures. */
export function aWorkbook(rows: readonly (readonly SheetCell[])[], options: { from1904?: boolean } = {}): Uint8Array {
  const texts: string[] = [];
  const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cellXml = (cell: SheetCell, at: string) => {
    if (typeof cell === 'string') return cell === '' ? '' : `<c r="${at}" t="s"><v>${texts.push(cell) - 1}</v></c>`;
    if ('xml' in cell) return cell.xml.replace('<c', `<c r="${at}"`);
    return `<c r="${at}" s="${{ plain: 0, day: 1, zeros: 2 }[cell.format ?? 'plain']}"><v>${cell.number}</v></c>`;
  };
  const rowXml = (cells: readonly SheetCell[], row: number) =>
    `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`;
  const sheet = `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
  const part = (xml: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  return zipSync({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part(
      `<workbook xmlns:r="x"><workbookPr date1904="${options.from1904 ? 1 : 0}"/><sheets><sheet name="Pupils" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': part(`<sst>${texts.map((text) => `<si><t>${inXml(text)}</t></si>`).join('')}</sst>`),
    'xl/styles.xml': part(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': part(sheet),
  });
}

/** A zip of files. */
export function aZip(files: readonly SourceFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map((one) => [one.name, one.bytes])));
}
