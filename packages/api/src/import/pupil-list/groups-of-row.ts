import type { Day } from '@noticed/shared/domain/calendar/day';
import type { RegisterDraft } from '../build/school-draft.ts';
import { openSpell } from '../build/spells.ts';
import type { AdultFields } from '../cell/adult-names.ts';
import { dateOf } from '../cell/date.ts';
import { adultsOfRow } from './adults.ts';
import { codeCell, type RowCells } from './row-cells.ts';

/** A register that a row puts its pupil on, with the adults it names for it. */
export interface GroupSaying {
  register: Omit<RegisterDraft, 'meetings'>;
  period: string;
  adults: AdultFields[];
  spell: { from?: Day; to?: Day };
}

/** The form (as read already) and the classes of a row. A teacher belongs to the class where there is one, and else to the form. */
export function groupsOfRow(cells: RowCells, form: string): GroupSaying[] {
  const classes = splitClasses(codeCell(cells, 'register')).filter(
    (name) => refOf('class', name) !== refOf('class', form),
  );
  const teachers = adultsOfRow(cells, {
    name: 'teacher',
    email: 'teacherEmail',
    code: 'teacherCode',
    ref: 'teacherRef',
  });
  const tutors = adultsOfRow(cells, { name: 'tutor', email: 'tutorEmail' });
  const hasClasses = cells.text('register') !== null;
  return [
    ...(form === '' ? [] : [formSaying(form, [...tutors, ...(hasClasses ? [] : teachers)])]),
    ...classes.map((name) => classSaying(cells, name, [...teachers, ...(form === '' ? tutors : [])])),
  ];
}

function formSaying(name: string, adults: AdultFields[]): GroupSaying {
  return { register: { ref: refOf('form', name), name, kind: 'form' }, period: '', adults, spell: {} };
}

function classSaying(cells: RowCells, name: string, adults: AdultFields[]): GroupSaying {
  const subject = cells.text('subject') ?? '';
  const day = (field: 'joinedOn' | 'leftOn') => dateOf(cells.text(field) ?? '', cells.order);
  return {
    register: { ref: refOf('class', name), name, kind: 'class', ...(subject ? { subject } : {}) },
    period: cells.text('period') ?? '',
    adults,
    spell: openSpell(day('joinedOn'), day('leftOn')),
  };
}

/** Several classes in one cell stand between commas, semicolons or bars; a slash is part of a class's name. */
function splitClasses(text: string): string[] {
  return [...new Set(text.split(/\s*[,;|]\s*/))].filter((name) => name !== '');
}

/** A list has no ids for its registers: their kind and name, in one case, is what stays from one export to the next. */
function refOf(kind: 'form' | 'class', name: string): string {
  return `${kind}:${name.normalize('NFC').toLowerCase()}`;
}
