import { lookAt, type NoticeBook } from '../build/notice-book.ts';
import { nothingWhole, put, type SchoolDraft, schoolDraft } from '../build/school-draft.ts';
import { dateOf } from '../cell/date.ts';
import { ReadFailure } from '../failure.ts';
import type { ReadContext } from '../reading.ts';
import { fold } from '../source/source-file.ts';
import { readXml } from '../source/xml.ts';
import { type CtfPupil, ctfPupil, pupilOf } from './pupil.ts';

interface Header {
  version: string;
  writtenOn: string;
  source: Record<string, string>;
  destination: Record<string, string>;
}

const wanted = new Set(
  'UPN Surname Forename DOB Sex Gender PreferredSurname PreferredForename NCyearActual RegGroup House EntryDate InCare'.split(
    ' ',
  ),
);

/** The Common Transfer File of the DfE, version 25 and those before it that read the same. Only what a roster needs is kept. */
export function readCtf(file: string, text: string, context: ReadContext): SchoolDraft[] {
  const { header, pupils } = parse(file, text);
  if (pupils.length === 0)
    throw new ReadFailure({
      file,
      message: 'This CTF holds no pupil.',
      remedy: 'Export it again and choose the pupils to send.',
    });
  noteHeader(file, header, context.notices);
  const { LEA = '', Estab = '', SchoolName = '' } = header.source;
  const school: SchoolDraft = { ...schoolDraft(`${LEA}${Estab}`, SchoolName), nation: 'england', whole: nothingWhole };
  for (const pupil of pupils) addPupil(school, file, pupil, header, context);
  return [school];
}

function addPupil(school: SchoolDraft, file: string, raw: CtfPupil, header: Header, context: ReadContext): void {
  const place = { file, line: raw.line };
  const reader = { notices: context.notices, place, blank: context.options.blankMeans ?? 'unknown' };
  const pupil = pupilOf(raw, reader, dateOf(header.writtenOn, 'day-first'));
  const ref = pupil.upn ?? `name:${fold(pupil.legalSurname)}|${fold(pupil.legalForename)}|${pupil.birthDate ?? ''}`;
  if (put(school.pupils, { ref, ...pupil, place }))
    context.notices.add(
      lookAt(
        'contradiction',
        place,
        'This pupil stands in the file twice, with different details.',
        'One of the two was taken.',
      ),
    );
  if (!pupil.tutorGroup) return;
  const registerRef = `form:${pupil.tutorGroup.toLowerCase()}`;
  put(school.registers, { ref: registerRef, name: pupil.tutorGroup, kind: 'form', place: { file, line: null } });
  school.memberships.push({ registerRef, pupilRef: ref, place });
}

function noteHeader(file: string, { source, destination, version }: Header, notices: NoticeBook): void {
  const major = Number(version.split('.')[0]);
  if (!(major >= 15 && major <= 25))
    notices.add(
      lookAt(
        'another-format',
        { file },
        `This is CTF version ${version || 'unknown'}; 25 is the one known here.`,
        'Compare the counts before applying.',
      ),
    );
  const to = `${destination.LEA ?? ''}/${destination.Estab ?? ''}`;
  if (destination.Estab && to !== `${source.LEA ?? ''}/${source.Estab ?? ''}`)
    notices.add(
      lookAt(
        'another-format',
        { file },
        `This CTF was made by ${source.SchoolName ?? 'a school'} for school ${to}.`,
        'Check that it is meant for this school.',
      ),
    );
}

function parse(file: string, text: string): { header: Header; pupils: CtfPupil[] } {
  const header: Header = { version: '', writtenOn: '', source: {}, destination: {} };
  const pupils: CtfPupil[] = [];
  const path: string[] = [];
  const item: Record<string, string> = {};
  readXml(file, text, {
    open(name, _, line) {
      if (path.length === 0 && name !== 'CTfile') throw notCtf(file, name, line);
      path.push(name);
      if (name === 'Pupil') pupils.push(ctfPupil(line));
      if (name === 'SEN' || name === 'FSMinstance' || name === 'Type')
        for (const key of Object.keys(item)) delete item[key];
    },
    close(name, content) {
      path.pop();
      const value = content.trim();
      const pupil = path.includes('Pupil') || name === 'Pupil' ? pupils.at(-1) : undefined;
      if (pupil) keepOfPupil(pupil, path, name, value, item);
      else keepOfHeader(header, path, name, value);
    },
  });
  return { header, pupils };
}

function keepOfHeader(header: Header, path: readonly string[], name: string, value: string): void {
  if (name === 'CTFversion') header.version = value;
  if (name === 'DateTime') header.writtenOn = value;
  if (path.at(-1) === 'SourceSchool') header.source[name] = value;
  if (path.at(-1) === 'DestSchool') header.destination[name] = value;
}

function keepOfPupil(
  pupil: CtfPupil,
  path: readonly string[],
  name: string,
  value: string,
  item: Record<string, string>,
): void {
  const parent = path.at(-1);
  if (name === 'SEN') pupil.sen.push({ from: item.StartDate ?? '', provision: item.SENprovision ?? '' });
  else if (name === 'FSMinstance') pupil.meals.push({ from: item.FSMstartDate ?? '', to: item.FSMendDate ?? '' });
  else if (name === 'Type' && parent === 'Languages')
    pupil.firstLanguage = item.LanguageType === 'F' ? (item.Language ?? '') : pupil.firstLanguage;
  else if (parent === 'SEN' || parent === 'FSMinstance' || parent === 'Type') item[name] = value;
  // A pupil's own contacts and former schools repeat some names deeper down.
  else if (
    wanted.has(name) &&
    value !== '' &&
    ['Pupil', 'BasicDetails', 'SuppInfo', 'LookedAfter', 'Schools'].includes(parent ?? '')
  )
    pupil.texts[name] ??= value;
}

function notCtf(file: string, root: string, line: number): ReadFailure {
  return new ReadFailure({
    file,
    line,
    message: `This XML is a “${root.slice(0, 60)}”, not a Common Transfer File (CTfile).`,
    remedy: 'Export a CTF, or the same pupils as CSV or XLSX.',
  });
}
