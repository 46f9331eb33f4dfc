import { newId } from '@noticed/api/id';
import type { Client } from '../client.ts';
import { today } from './school.ts';

/** A small roster that somebody brings in. */
export const roster = 'Forename,Surname,Year,Form\nAmira,Newcomer,9,9B\n';

/** A roster that was looked at and not applied yet. */
export async function waitingImport(manager: Client): Promise<string> {
  const { body } = await manager.upload('previewImport', [{ name: 'pupils.csv', bytes: roster }]);
  return body.id;
}

/** A request for the pupil’s records, and a hold that begins later. */
export async function keptRecords(lead: Client, pupilId: string) {
  const asked = { about: 'pupil', receivedOn: today, asker: 'parent', askerName: 'A parent' } as const;
  const { id: requestId } = await lead.call('openAccessRequest', {
    body: { ...asked, id: newId(), personId: pupilId },
  });
  const hold = { id: newId(), from: '2026-06-01' };
  const { id: holdId } = await lead.call('holdRecords', { params: { pupilId }, body: hold });
  return { requestId, holdId };
}
