import { newId } from '@noticed/api/id';
import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { engines, testWorld } from '../../../support/world.ts';

const tenMinutesLater = '2026-01-12T08:50:00.000Z';
const proof = { way: 'password', password } as const;

/** Acts that somebody else at an unlocked desk must not be able to do. A new one is decided here, beside its kin. */
const weighty = {
  'leaves as a file': [
    'exportEvents',
    'exportAreaFigures',
    'exportGroups',
    'exportOwn',
    'exportRelease',
    'exportRoster',
  ],
  'figures leave the school': ['releaseFigures'],
  'who may do what': ['addStaff', 'giveRole', 'giveRelation', 'endGrant', 'applyImport', 'approveImport', 'undoImport'],
  accounts: ['inviteStaff', 'disableAccount', 'enableAccount', 'resetSecondFactor', 'setSignInPolicy'],
  'devices of the school': ['enrolDevice', 'endEnrolment'],
  'how I sign in': ['startApp', 'removeApp', 'renewRecoveryCodes', 'startPasskey', 'removePasskey', 'setPin'],
  'what is confidential': ['breakGlass', 'releaseOpening', 'reviewOpening'],
  'what is kept': ['setRetention', 'confirmPurge', 'endHold', 'erasePupil', 'eraseStaff'],
  'somebody’s records': ['readAccessRequest', 'moveAccessRequest', 'takeAccessPack'],
};

const light = {
  'signing in and out': ['setUpSchool', 'signIn', 'signOut', 'acceptInvitation', 'stepIntoDemo', 'giveSecondFactor'],
  'signing in elsewhere or by key': ['askForPasskey', 'signInByPasskey', 'startOidc', 'finishOidc'],
  'a proof of its own': ['stepUp', 'unlockDevice', 'confirmApp', 'addPasskey'],
  'closes, and opens nothing': ['lockDevice', 'endDevice', 'signOutEverywhere', 'declareConflict', 'makeDeviceKey'],
  'gives nobody anything': ['keepAccount'],
  'a roster before it is applied': [
    ...['previewImport', 'stopReading', 'keepMapping', 'answerImport', 'withdrawImport', 'prepareRollover'],
    ...['compareOwn', 'readTemplate'],
  ],
  'a register': ['reviewRegister', 'retractReview', 'arrangeSeats', 'arrangeParentsEvening', 'snoozeFlag'],
  'a moment': ['logCheckIn', 'correctCheckIn', 'retractCheckIn', 'correctPlacement'],
  'what a pupil says to it': ['stateOnCheckIn', 'stateOnPlacement'],
  'a pupil': ['writeProfile', 'endProfileEntry', 'nameChampion', 'readNotesWithReason'],
  'a pupil is protected at once': ['stopPrompts', 'liftStop', 'recordObjection', 'liftObjection', 'holdRecords'],
  'a conversation': [
    ...['planSession', 'recordSession', 'changeSession', 'checkReadiness', 'holdSession', 'moveSession', 'addItem'],
    ...['settleItem', 'welcomePupil', 'placeAfterSession', 'readSessionCalendar', 'readNarrative', 'writeNarrative'],
    ...['saveDraft', 'dropDraft', 'markPassedToDsl', 'readPassedToDsl'],
  ],
  help: ['askForHelp', 'withdrawAsk', 'offerHelp', 'acceptOffer', 'putAwayNotice'],
  'words and days of the school': [
    ...['setCalendar', 'addClosure', 'dropClosure', 'setConversation', 'setFlagSettings', 'addPractice'],
    ...['changePractice', 'savePrivacyNotice'],
  ],
  'a look before something weighty': [
    ...['previewPurge', 'withdrawPurge', 'previewErasure', 'previewStaffErasure'],
    ...['openAccessRequest', 'saveAccessRequest'],
  ],
};

describe.each(engines)('a weighty act, on %s', (engine) => {
  async function fernhill() {
    const test = await testWorld(engine);
    const school = await aSchool(test, { staff: { osei: ['9b'], marsh: [] } });
    await school.give('marsh', { role: 'data-manager' });
    const email = await givePassword(test, school, 'marsh');
    const marsh = test.visitor();
    await marsh.call('signIn', { body: { email, password } });
    const params = { staffId: school.staff.osei ?? '' };
    const giveRole = () => ({ params, body: { id: newId(), role: 'head-of-year' as const } });
    return { test, school, email, marsh, params, giveRole };
  }

  it('is done within five minutes of signing in, and asks for a proof after that', async () => {
    const { test, marsh, params, giveRole } = await fernhill();
    expect((await marsh.send('giveRole', giveRole())).status).toBe(200);
    test.setNow(tenMinutesLater);
    const asked = await marsh.send('giveRole', giveRole());
    expect([asked.status, asked.problem.type]).toEqual([403, 'about:blank#step-up']);
    expect((await marsh.send('disableAccount', { params })).problem.type).toBe('about:blank#step-up');
    expect((await marsh.send('listStaff')).status).toBe(200);
  });

  it('goes on after the password was given again, under a secret that is new', async () => {
    const { test, marsh, giveRole } = await fernhill();
    test.setNow(tenMinutesLater);
    const before = marsh.token;
    expect(await marsh.call('readStepUp')).toEqual({ ways: ['password'] });
    await marsh.call('stepUp', { body: { proof } });
    expect(marsh.token).not.toBe(before);
    expect((await marsh.send('giveRole', giveRole())).status).toBe(200);
    const stolen = test.visitor();
    stolen.token = before;
    expect((await stolen.send('readMe')).status).toBe(401);
    expect((await marsh.call('listDevices')).devices).toHaveLength(1);
  });

  it('asks nobody whose role does not cover it: they are told so', async () => {
    const { test, school, giveRole } = await fernhill();
    const osei = await school.as('osei');
    test.setNow(tenMinutesLater);
    expect((await osei.send('giveRole', giveRole())).problem.type).toBe('about:blank#forbidden');
  });

  it('cannot be reached by guessing: the tries count together with those at signing in', async () => {
    const { test, email, marsh } = await fernhill();
    const wrong = { body: { proof: { ...proof, password: 'wrong' } } };
    for (let count = 0; count < 5; count += 1) expect((await marsh.send('stepUp', wrong)).status).toBe(400);
    for (let count = 0; count < 5; count += 1)
      expect((await test.visitor().send('signIn', { body: { email, password: 'wrong' } })).status).toBe(400);
    expect((await marsh.send('stepUp', { body: { proof } })).status).toBe(429);
  });
});

describe('which acts ask for a fresh sign-in', () => {
  const all = Object.entries<Endpoint>(contract);
  /** Whatever changes something, leaves as a file, or is read so rarely and weightily that it leaves an event. */
  const decided = all.filter(([, one]) => one.method !== 'GET' || one.file || one.audited || one.stepUp);
  const named = (asks: boolean) => decided.filter(([, one]) => (one.stepUp ?? false) === asks).map(([name]) => name);

  it('is decided for each: these do', () => {
    expect(named(true).sort()).toEqual(Object.values(weighty).flat().sort());
  });

  it('is decided for each: these do not, because they are everyday, protect somebody, or come with a proof of their own', () => {
    expect(named(false).sort()).toEqual(Object.values(light).flat().sort());
  });
});
