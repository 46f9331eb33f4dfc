/** A column of a row as a person reads it: what it was and what it becomes. Both are null where neither is ever shown. */
export interface FieldWords {
  label: string;
  was: string | null;
  becomes: string | null;
}

const labels: Record<string, Record<string, string>> = {
  pupil: {
    admissionNumber: 'Admission number',
    legalForename: 'Legal forename',
    legalSurname: 'Legal surname',
    preferredForename: 'Preferred forename',
    preferredSurname: 'Preferred surname',
    birthDate: 'Date of birth',
    year: 'Year',
    house: 'House',
    sex: 'Sex',
    sen: 'SEN provision',
    pupilPremium: 'Pupil premium',
    fsm: 'Free school meals',
    everFsm6: 'Ever-6 FSM',
    eal: 'EAL',
    lookedAfter: 'Looked after',
    joinedOn: 'Joined',
    leftOn: 'Last day',
    // Blind numbers: that they change is said, what they are never is.
    upn: 'UPN',
    sourceRef: 'Id in the MIS',
  },
  staff: {
    title: 'Title',
    forename: 'Forename',
    surname: 'Surname',
    email: 'E-mail address',
    code: 'Staff code',
    leftOn: 'Last day',
    sourceRef: 'Id in the MIS',
  },
  register: {
    name: 'Name',
    kind: 'Kind',
    subject: 'Subject',
    year: 'Year',
    meetings: 'Meetings a fortnight',
    archivedOn: 'Ended',
    sourceRef: 'Id in the MIS',
  },
  term: { from: 'From', to: 'To' },
};
const hidden = new Set(['upn', 'sourceRef']);

/** What differs in a row, field by field. Of an added row, the few columns by which a person knows it. */
export function fieldWords(
  what: string,
  fields: readonly string[],
  before: object | null,
  after: object,
): FieldWords[] {
  const named = labels[what] ?? {};
  const values = (row: object | null, name: string) => wordsOf((row as Record<string, unknown> | null)?.[name]); // columns by name
  const shown = before ? fields : (known[what] ?? []);
  return shown.flatMap((name) => {
    const label = named[name];
    if (!label) return [];
    if (hidden.has(name)) return [{ label, was: null, becomes: null }];
    const [was, becomes] = [before ? values(before, name) : null, values(after, name)];
    return before || becomes ? [{ label, was, becomes }] : [];
  });
}

const known: Record<string, readonly string[]> = {
  pupil: ['year', 'house'],
  staff: ['email'],
  register: ['subject', 'year'],
  term: ['from', 'to'],
};

function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (value === 'unknown') return 'not known';
  const text = String(value);
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date ? `${date[3]}/${date[2]}/${date[1]}` : text;
}
