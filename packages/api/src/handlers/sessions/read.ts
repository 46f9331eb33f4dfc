import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { may } from '@noticed/shared/domain/access';
import { isOpen, opensUntil } from '@noticed/shared/domain/access/break-glass';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import {
  freshStartOn,
  isOverdue,
  nextSteps,
  proposePhase,
  suggestedFollowUp,
} from '@noticed/shared/domain/restorative-session/repair';
import { movesOf as movesNow } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { openingsByOf } from '../../store/people/openings.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import { readKeptSession } from '../../store/sessions/kept-session.ts';
import { movesOf } from '../../store/sessions/restorative-sessions.ts';
import { pupilNames, sessionLines, staffNamesOf } from './lines.ts';

export const readSession: Handler<Contract['readSession']> = async (call) => {
  const { scope, viewer, params, subject, today, school } = call;
  const { session, details, placementId, version } = await readKeptSession(scope, params.sessionId);
  const { partner } = session;
  const adultId = partner.kind === 'adult' ? partner.id : null;
  const otherPupilId = partner.kind === 'pupil' ? partner.id : null;
  const [line] = await sessionLines(scope, [{ ...session, ...details, adultId, otherPupilId }], today);
  if (!line) throw problem('not-found', 'There is nothing here that you can open.');
  const mine = adultId === viewer.staffId;
  const [own] = mine ? await scope.all(ownRelationships, { adultId, listIds: [session.pupilId] }) : [];
  const phase = own ? (own.phase as Standing) : null; // kept from the domain's fold
  const { calendar } = await schoolYear(scope, school);
  const others = otherPupilId ? await pupilNames(scope, [otherPupilId], today) : null;
  const other = others?.get(otherPupilId ?? '');
  const mayRead = subject.every((one) => may(viewer, 'read-confidential', one).allowed);
  return {
    ...line,
    adultId,
    otherPupil: other ? { id: other.id, name: other.name, form: other.form } : null,
    facilitatorId: session.facilitatorId,
    place: session.place || null,
    adaptations: [...session.adaptations],
    ...(await people(scope, session, details.othersPresent)),
    participation: session.participation,
    record: details.record,
    overdue: isOverdue(session, today),
    outcome: session.outcome,
    freshStartOn: freshStartOn(session, calendar.nextSchoolDay),
    welcomedOn: session.welcomedOn,
    suggestedFollowUp: suggestedFollowUp(session.heldOn ?? today),
    nextSteps: session.outcome ? [...nextSteps[session.outcome]] : [],
    items: session.items.map(({ owner, ...item }) => ({ ...item, owner: ownerName(session, owner, line) })),
    moves: await movesMade(scope, session.id),
    may: movesNow(session),
    mayRead,
    breakGlass: await breakGlassOf(call, mayRead),
    mine,
    phase,
    proposal: phase ? proposePhase(session, phase) : null,
    placed: placementId !== null,
    relationshipVersion: own?.version ?? 0,
    version,
  };
};

/** Break-glass is offered to those who may and cannot read anyway; while an opening of theirs lasts, until when. */
async function breakGlassOf(
  { scope, viewer, subject, params, now }: Call<Contract['readSession']>,
  mayRead: boolean,
): Promise<SessionPage['breakGlass']> {
  const openings = await scope.all(openingsByOf, { sessionId: params.sessionId, openedBy: viewer.staffId });
  const open = openings.find((one) => isOpen(one, now));
  const offered = !mayRead && subject.every((one) => may(viewer, 'break-glass', one).allowed);
  return { offered, openUntil: open ? opensUntil(open.openedAt) : null };
}

async function movesMade(scope: Scope, sessionId: string): Promise<SessionPage['moves']> {
  const rows = await scope.all(movesOf, { sessionId });
  // Stages are written by the domain's own moves.
  return rows.map(({ move, to, byName, at, reason }) => ({
    ...{ move, by: byName, at, reason },
    to: to as SessionPage['stage'],
  }));
}

async function people(scope: Scope, session: Session, othersPresent: readonly string[]) {
  const names = await staffNamesOf(scope, [...othersPresent, ...session.readiness.map((one) => one.checkedBy)]);
  const readiness = session.readiness.map(({ checkedBy, who, answer, on, at }) => ({
    ...{ who, answer, on, at },
    by: names.get(checkedBy) ?? '',
  }));
  return { othersPresent: othersPresent.map((id) => ({ id, name: names.get(id) ?? '' })), readiness };
}

type Named = Pick<SessionPage, 'pupil' | 'adult' | 'facilitator'>;

/** Who owes an item, by name. */
export function ownerName(session: Session, { id }: Session['items'][number]['owner'], line: Named): string {
  if (id === session.pupilId) return line.pupil.name;
  return id === session.partner.id ? line.adult : line.facilitator;
}
