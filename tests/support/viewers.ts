import type { PupilScope, SessionScope, Subject } from '@noticed/shared/domain/access/subject';
import type { Relation, RelationKind, Role, Viewer } from '@noticed/shared/domain/people/staff';

export const today = '2026-01-14';

/** Amira, in Year 9 and Elm house, on SEN support, taught in 9b/En and registered with form 9E. */
export function aPupil(change: Partial<PupilScope> = {}): PupilScope {
  return {
    pupilId: 'amira',
    registerIds: ['9b/En', '9E'],
    year: '9',
    house: 'Elm',
    keyStage: 'KS3',
    sen: 'K',
    ...change,
  };
}

/** A session between Amira and Ms Byrne that Mr Cole facilitates: nobody that a test asks for, unless it says so. */
export function aSession(change: Partial<SessionScope> = {}): SessionScope {
  return {
    sessionId: 'session-1',
    adultId: 'byrne',
    facilitatorId: 'cole',
    pupilIds: ['amira'],
    leadsMayRead: false,
    glassBroken: false,
    ...change,
  };
}

/** Everything about Amira at once: the pupil, her English class, her year, a session and a text, all of them other people's. */
export function everythingAbout(pupil: PupilScope): Subject {
  return {
    pupil,
    register: { registerId: pupil.registerIds[0] ?? 'none', year: pupil.year },
    cohort: { year: pupil.year, house: pupil.house, keyStage: pupil.keyStage },
    session: aSession({ pupilIds: [pupil.pupilId] }),
    text: { authorId: 'byrne', writtenOn: today },
  };
}

export function aRelation(kind: RelationKind, target: string, change: Partial<Relation> = {}): Relation {
  return { staffId: 'osei', kind, target, from: '2025-09-01', to: null, ...change };
}

export function aViewer(roles: Role[], relations: Relation[] = [], change: Partial<Viewer> = {}): Viewer {
  return { staffId: 'osei', roles, relations, today, ...change };
}
