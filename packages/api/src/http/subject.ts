import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { PupilScope, Subject } from '@noticed/shared/domain/access/subject';
import type { Day, Instant } from '@noticed/shared/domain/calendar/day';
import type { Scope } from '../store/database.ts';
import { authorship, narrativeAuthor, pupilScopes, registerScope, sessionScope } from '../store/people/subjects.ts';

const absent = () => problem('not-found', 'There is nothing here that you can open.');

type Given = { params: unknown; body: unknown };
type Moment = { today: Day; now: Instant };
// The contract's schemas made these: an endpoint with a subject has the id in its path, or pupil ids in its body.
const idIn = (given: Given, name: string) => (given.params as Record<string, string>)[name] ?? '';
const pupilsIn = (given: Given) => (given.body as { pupilIds: string[] }).pupilIds;

/** Finds what an operation is about, so that access is decided before its handler runs. One entry for each pupil it touches. */
export async function subjectsOf(
  scope: Scope,
  endpoint: Endpoint,
  given: Given,
  { today, now }: Moment,
): Promise<Subject[]> {
  const kind = endpoint.subject;
  if (!kind) return [];
  switch (kind) {
    case 'pupil':
      return pupils(scope, [idIn(given, 'pupilId')], today);
    case 'pupils':
      return pupils(scope, pupilsIn(given), today);
    case 'register': {
      const register = await registerScope(scope, idIn(given, 'registerId'));
      if (!register) throw absent();
      return [{ register }];
    }
    case 'session':
      return session(scope, idIn(given, 'sessionId'), { today, now });
    case 'check-in':
      // With a pupil in its path an operation is about that one of those whom the moment was with.
      return ofPupil(await written(scope, 'check-in', idIn(given, 'checkInId'), today), idIn(given, 'pupilId'));
    case 'placement':
      return written(scope, 'placement', idIn(given, 'placementId'), today);
    case 'cohort':
      // Nobody by name: whom it may be about is selected by the reader's own scope.
      return [];
    case 'review':
      return written(scope, 'review', idIn(given, 'reviewId'), today);
  }
}

/** All of these pupils, or none: one whom nobody here knows makes the whole act not found. */
async function pupils(
  scope: Scope,
  pupilIds: readonly string[],
  today: string,
): Promise<(Subject & { pupil: PupilScope })[]> {
  const ids = [...new Set(pupilIds)];
  const found = await pupilScopes(scope, ids, today);
  return ids.map((id) => {
    const pupil = found.get(id);
    if (!pupil) throw absent();
    return { pupil };
  });
}

async function session(scope: Scope, sessionId: string, { today, now }: Moment): Promise<Subject[]> {
  const found = await sessionScope(scope, sessionId, now);
  if (!found) throw absent();
  const text = (await narrativeAuthor(scope, sessionId)) ?? undefined;
  return (await pupils(scope, found.pupilIds, today)).map((one) => ({ ...one, session: found, text }));
}

function ofPupil(subjects: Subject[], pupilId: string): Subject[] {
  if (pupilId === '') return subjects;
  const about = subjects.filter((one) => one.pupil?.pupilId === pupilId);
  if (about.length === 0) throw absent();
  return about;
}

async function written(
  scope: Scope,
  kind: 'check-in' | 'placement' | 'review',
  id: string,
  today: string,
): Promise<Subject[]> {
  const rows = await authorship(scope, kind, id);
  const [first] = rows;
  if (!first) throw absent();
  const text = { authorId: first.authorId, writtenOn: first.writtenOn };
  const about = await pupils(
    scope,
    rows.map((one) => one.pupilId),
    today,
  );
  return about.map((one) => ({ ...one, text }));
}
