import { academicYearOf } from '../calendar/academic-year.ts';
import type { RelationKind, Viewer } from '../people/staff.ts';
import type { Subject } from './subject.ts';

/** What must be true of the subject itself, besides any relation. */
export const conditions = [
  'wrote-it',
  'wrote-it-this-year',
  'facilitates-it',
  'is-its-adult',
  'shared-with-leads',
  'broke-the-glass',
] as const;
export type Condition = (typeof conditions)[number];

/** Whether the subject meets a condition for this viewer. What the subject does not say is not met. */
export function meets(condition: Condition, viewer: Viewer, { session, text }: Subject): boolean {
  const wrote = text?.authorId === viewer.staffId;
  switch (condition) {
    case 'wrote-it':
      return wrote;
    case 'wrote-it-this-year':
      return wrote && academicYearOf(text.writtenOn) === academicYearOf(viewer.today);
    case 'facilitates-it':
      return session?.facilitatorId === viewer.staffId;
    case 'is-its-adult':
      return session?.adultId === viewer.staffId;
    case 'shared-with-leads':
      return session?.leadsMayRead === true;
    case 'broke-the-glass':
      return session?.glassBroken === true;
  }
}

/** How somebody is tied to what they ask about: any one of the relations (none needed when empty) and the condition, in words that finish “may, because this person …”. */
export interface Tie {
  relations: readonly RelationKind[];
  condition: Condition | null;
  words: string;
}

const leads: readonly RelationKind[] = ['leads-year', 'leads-house', 'leads-key-stage', 'leads-group'];
const meetsThem: readonly RelationKind[] = ['teaches', 'tutors', 'caseload', 'sen-list', 'whole-school', ...leads];

export const ties = {
  taught: { relations: ['teaches'], condition: null, words: 'teaches them' },
  form: { relations: ['tutors'], condition: null, words: 'is their form tutor or primary class teacher' },
  led: { relations: leads, condition: null, words: 'leads their year, house, key stage or group' },
  caseload: { relations: ['caseload'], condition: null, words: 'has them on their caseload' },
  'sen-list': { relations: ['sen-list'], condition: null, words: 'leads the SEN list they are on' },
  'whole-school': { relations: ['whole-school'], condition: null, words: 'is named for the whole school' },
  cover: { relations: ['cover'], condition: null, words: 'covers a register they are on' },
  school: { relations: [], condition: null, words: 'may by role, for the whole school' },
  named: { relations: ['named-in-session'], condition: null, words: 'is named in the session' },
  facilitator: { relations: [], condition: 'facilitates-it', words: 'facilitates the session' },
  'own-relationship': {
    relations: ['teaches', 'tutors'],
    condition: 'is-its-adult',
    words: 'is the adult of this relationship',
  },
  'its-adult': {
    relations: meetsThem,
    condition: 'is-its-adult',
    words: 'is the adult of this relationship and still works with them',
  },
  shared: { relations: leads, condition: 'shared-with-leads', words: 'leads their year, and the author shared it' },
  'broken-glass': { relations: [], condition: 'broke-the-glass', words: 'opened it by break-glass' },
  author: { relations: meetsThem, condition: 'wrote-it', words: 'wrote it and still works with them' },
  'author-this-year': { relations: [], condition: 'wrote-it-this-year', words: 'wrote it this academic year' },
  'author-always': { relations: [], condition: 'wrote-it', words: 'wrote it' },
} as const satisfies Record<string, Tie>;
export type TieName = keyof typeof ties;
