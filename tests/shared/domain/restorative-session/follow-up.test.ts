import { changeFollowUp } from '@noticed/shared/domain/restorative-session/repair';
import { moveSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import { expect, it } from 'vitest';
import { aHeldSession, aPlannedSession, on } from '../../../support/sessions.ts';

it('another day can be chosen to ask how it stands, after the session and until somebody asked', () => {
  expect(changeFollowUp(aHeldSession(), '2026-01-28').followUpOn).toBe('2026-01-28');
  const refused = (message: string) => expect.objectContaining({ kind: 'illegal-move', message });
  expect(() => changeFollowUp(aHeldSession(), '2026-01-14')).toThrow(refused('The follow-up comes after the session.'));
  expect(() => changeFollowUp(aPlannedSession(), '2026-01-28')).toThrow(refused('The session has not been held yet.'));
  const asked = moveSession(aHeldSession(), { move: 'follow-up', outcome: 'better' }, on('2026-01-21'));
  expect(() => changeFollowUp(asked, '2026-01-28')).toThrow(
    refused('It was followed up already: plan another session if it needs one.'),
  );
  expect(() => changeFollowUp(aHeldSession(), '2026-02-30')).toThrow(expect.objectContaining({ kind: 'bad-day' }));
});
