import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { may } from '@noticed/shared/domain/access';
import { phaseView } from '@noticed/shared/domain/access/phase-view';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import { labelsShownTo } from '@noticed/shared/domain/access/shown-labels';
import type { PupilScope, Subject } from '@noticed/shared/domain/access/subject';
import type { TablePermission } from '@noticed/shared/domain/access/table';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { seenBy } from '@noticed/shared/domain/flags/reader';
import { adultName } from '@noticed/shared/domain/flags/sentence';
import type { Ledger } from '@noticed/shared/domain/ledger/ledger';
import { type LabelName, labelNames } from '@noticed/shared/domain/people/labels';
import { folded, fullName } from '@noticed/shared/domain/people/name';
import { isOffSite } from '@noticed/shared/domain/people/pupil';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { type Ask, asksForHelp } from '@noticed/shared/domain/relationship/help';
import { clockStart } from '@noticed/shared/domain/relationship/noticing';
import { phaseAge } from '@noticed/shared/domain/relationship/relationship';
import type { Call, Handler } from '../../http/call.ts';
import { openAsksAbout } from '../../store/relationship/help.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';
import { formsOf, pupilsByIds, pupilsNamed } from '../../store/roster/pupils.ts';
import { sessionsOfPupil } from '../../store/sessions/restorative-sessions.ts';
import { noticingFlags, readerOf, shown } from '../registers/notice.ts';
import { runsWith } from '../registers/runs.ts';
import { championView, profileView } from './profile.ts';
import { checkInLines, placementLines } from './pupil-notes.ts';

const mostFound = 50;

export const findPupils: Handler<Contract['findPupils']> = async ({ scope, viewer, query, today }) => {
  if (!mayAtAll(viewer, 'find-pupil')) return { pupils: [], more: false };
  const conflicts = new Set(scopeOf(viewer, 'find-pupil').exceptPupilIds);
  // The wildcards of LIKE are letters here: nobody searches by pattern.
  const words = folded(query.text).replaceAll(/[%_\\]/g, '');
  const found = (await scope.all(pupilsNamed, { like: `%${words}%`, today })).filter((one) => !conflicts.has(one.id));
  const listIds = found.slice(0, mostFound).map((one) => one.id);
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  const pupils = found
    .slice(0, mostFound)
    .map((one) => ({ id: one.id, name: fullName(one), form: forms.get(one.id) ?? null }));
  return { pupils, more: found.length > mostFound };
};

type ReadPupil = Call<Contract['readPupil']>;

export const readPupil: Handler<Contract['readPupil']> = async (call) => {
  const { scope, school, viewer, params, today, subject } = call;
  const { pupilId } = params;
  const [row] = await scope.all(pupilsByIds, { listIds: [pupilId] });
  const [about] = subject;
  if (!row || !about) throw problem('not-found', 'There is nothing here that you can open.');
  const { ledger, settings } = await noticingFlags(scope, school, [pupilId], today);
  const forms = await scope.all(formsOf, { listIds: [pupilId], today });
  const [own] = await scope.all(ownRelationships, { adultId: viewer.staffId, listIds: [pupilId] });
  const flags = seenBy(ledger, today, flagsFor(ledger, settings, today, { pupilId }), readerOf(viewer));
  // Cover opens what works for a pupil and nothing else: not who noticed them, nor when.
  const inFull = may(viewer, 'own-placements', about).allowed;
  const last = inFull ? (ledger.noticed.get(pupilId)?.last ?? null) : null;
  const asks = await scope.all(openAsksAbout, { pupilId });
  const isMine = (one: Ask) => one.adultId === viewer.staffId;
  const meets = (ledger.memberships.get(pupilId) ?? [])
    .flatMap((one) => ledger.teachers.get(one.registerId) ?? [])
    .some((one) => one.adultId === viewer.staffId);
  const runs = await runsWith(scope, viewer, [pupilId], ledger.calendar);
  return {
    pupil: {
      id: pupilId,
      name: fullName(row),
      form: forms[0]?.form ?? null,
      legalName: `${row.legalForename} ${row.legalSurname}`.trim(),
      year: row.year,
      house: row.house,
      joinedOn: row.joinedOn,
      leftOn: row.leftOn,
      offSite: isOffSite(ledger.pupils.get(pupilId) ?? { offSite: [] }, today),
    },
    support: may(viewer, 'see-support', about).allowed ? { sen: row.sen } : null,
    labels: about.pupil ? labelsOf(viewer, about.pupil, row) : [],
    registers: registersOf(ledger, pupilId),
    own:
      own || meets ? { ...ownView(own, ledger, today, runs.get(pupilId) ?? 0), askedForHelp: asks.some(isMine) } : null,
    standings: standingsView(ledger, viewer, about, asks),
    lastNoticed: last
      ? {
          on: last.day,
          adult: adultName(ledger, last.adultId),
          practice: ledger.practices.get(last.practiceId)?.name ?? 'Restorative session',
        }
      : null,
    unseenDays: inFull
      ? ledger.calendar.countAfter(clockStart(last, row.joinedOn ?? school.firstDay, school.firstDay), today)
      : null,
    flags: flags.map(shown),
    checkIns: await checkInLines(scope, viewer, pupilId, readsTeam(viewer, about)),
    placements: await placementLines(scope, viewer, pupilId),
    repairs: await repairLines(call, about, ledger),
    profile: await profileView(scope, call, about, pupilId),
    champion: await championView(scope, viewer, about, pupilId),
    objected: row.objected,
    may: mayDo(viewer, about, own?.phase ?? 'unsorted'),
    today,
  };
};

/** What the roster says yes to, of what this viewer may be shown: unknown and refused are not told. */
function labelsOf(viewer: Viewer, pupil: PupilScope, row: Readonly<Record<LabelName, string>>): PupilPage['labels'] {
  const shown = labelsShownTo(viewer, pupil);
  return labelNames.filter((one) => shown.includes(one) && row[one] === 'yes');
}

type Own = { phase: string; phaseSince: string | null; lastNoticedOn: string | null; version: number } | undefined;

function ownView(
  own: Own,
  ledger: Ledger,
  today: string,
  run: number,
): Omit<NonNullable<PupilPage['own']>, 'askedForHelp'> {
  const { phase = 'unsorted', phaseSince = null, lastNoticedOn = null, version = 0 } = own ?? {};
  const stands = phase as NonNullable<PupilPage['own']>['phase']; // kept from the domain's fold
  return {
    phase: stands,
    phaseSince,
    phaseDays: phaseAge({ since: phaseSince }, ledger.calendar, today),
    lastNoticedOn,
    run,
    version,
  };
}

function registersOf(ledger: Ledger, pupilId: string): PupilPage['registers'] {
  const theirs = new Set((ledger.memberships.get(pupilId) ?? []).map((one) => one.registerId));
  const registers = [...ledger.registers.values()].filter((one) => theirs.has(one.id));
  return registers.map(({ id, name }) => ({
    ...{ id, name },
    adults: [...new Set((ledger.teachers.get(id) ?? []).map((one) => adultName(ledger, one.adultId)))],
  }));
}

/** The team's notes, without a reason to be given for them. */
function readsTeam(viewer: Viewer, about: Subject): boolean {
  const others = may(viewer, 'see-others-notes', about);
  return others.allowed && others.limit === null;
}

function mayDo(viewer: Viewer, about: Subject, phase: string): PupilPage['may'] {
  const can = (permission: TablePermission) => may(viewer, permission, about).allowed;
  return {
    askForHelp: phase === 'restore' && can('ask-for-help'),
    offerHelp: can('offer-help'),
    stopPrompts: can('stop-prompts'),
    honourObjection: can('honour-objection'),
    attachStatement: can('attach-statement'),
    readNotesWithReason: can('see-notes-with-reason') && !readsTeam(viewer, about),
  };
}

function standingsView(ledger: Ledger, viewer: Viewer, about: Subject, asks: readonly Ask[]): PupilPage['standings'] {
  const pupilId = about.pupil?.pupilId ?? '';
  const sessions = ledger.sessions.get(pupilId) ?? [];
  const standings = [...(ledger.relationships.get(pupilId) ?? [])].map(([adultId, one]) => ({
    adultId,
    standing: one.phase,
    askedForHelp: asksForHelp(asks, adultId, one.phase),
    sessionExists: sessions.some((session) => session.adultId === adultId),
  }));
  const view = phaseView(viewer.staffId, may(viewer, 'see-others-phases', about), standings, 'page');
  const named = (ids: readonly string[]) => ids.map((id) => adultName(ledger, id));
  return {
    counts: view.counts && view.placed !== null ? { adults: view.placed, ...view.counts } : null,
    maintain: view.counts ? named(view.maintainAdultIds) : null,
    restore: view.counts ? named(view.restoreAdultIds) : null,
  };
}

async function repairLines(
  { scope, viewer, params }: ReadPupil,
  about: Subject,
  ledger: Ledger,
): Promise<PupilPage['repairs']> {
  if (!may(viewer, 'know-repair', about).allowed) return [];
  const rows = await scope.all(sessionsOfPupil, { pupilId: params.pupilId });
  return rows.map((one) => {
    const session = {
      sessionId: one.id,
      adultId: one.adultId,
      facilitatorId: one.facilitatorId,
      pupilIds: [one.pupilId],
      leadsMayRead: true,
      glassBroken: false,
    };
    const mayOpen = may(viewer, 'facilitate-session', { ...about, session }).allowed;
    return {
      id: one.id,
      adult: one.adultId ? adultName(ledger, one.adultId) : 'another pupil',
      stage: one.stage,
      on: one.heldOn ?? one.plannedOn,
      mayOpen,
    };
  });
}
