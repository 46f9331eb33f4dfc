import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { nobody } from '../../store/database.ts';
import { passkeyByCredential } from '../../store/sign-in/passkeys.ts';
import type { World } from '../../world.ts';
import { ask, asked } from './ceremony.ts';

/** Loaded when somebody uses a passkey: it takes a fifth of the time in which the server starts. */
const library = () => import('@simplewebauthn/server');

/** Passkeys are bound to the address that people type. */
const party = ({ publicUrl }: World) => ({ expectedOrigin: publicUrl.origin, expectedRPID: publicUrl.hostname });

export interface Question {
  ticket: string;
  /** What the browser hands to the authenticator. */
  question: unknown;
}

/** Asks for any passkey of ours; nobody needs to say who they are. */
export async function askForPasskey(world: World): Promise<Question> {
  const { generateAuthenticationOptions } = await library();
  const rpID = world.publicUrl.hostname;
  const question = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  return { ticket: await ask(world, 'passkey', null, question.challenge), question };
}

interface Owner {
  staffId: string;
  email: string;
  displayName: string;
  credentialIds: readonly string[];
}

/** Asks for a new passkey of somebody, on a device that has none of theirs yet. */
export async function askForNewPasskey(world: World, owner: Owner): Promise<Question> {
  const { generateRegistrationOptions } = await library();
  const question = await generateRegistrationOptions({
    rpName: 'Noticed',
    rpID: world.publicUrl.hostname,
    userID: new TextEncoder().encode(owner.staffId),
    userName: owner.email,
    userDisplayName: owner.displayName,
    excludeCredentials: owner.credentialIds.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ticket: await ask(world, 'new-passkey', owner.staffId, question.challenge), question };
}

export interface NewPasskey {
  credentialId: string;
  publicKey: string;
  uses: number;
}

/** Null when the answer is not to a question that was asked of this person just now. */
export async function newPasskey(
  world: World,
  staffId: string,
  ticket: string,
  answer: unknown,
): Promise<NewPasskey | null> {
  const found = await asked(world, 'new-passkey', ticket);
  if (found?.staffId !== staffId) return null;
  const { verifyRegistrationResponse } = await library();
  const response = answer as RegistrationResponseJSON; // checked by the library, which throws on anything else
  const expected = { ...party(world), expectedChallenge: String(found.asked) };
  const checked = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  if (!checked?.registrationInfo) return null;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), uses: counter };
}

export interface UsedPasskey {
  schoolId: string;
  staffId: string;
  id: string;
  uses: number;
}

/** Whose passkey answered; null when none of ours did, or the question was not asked just now. */
export async function usedPasskey(world: World, ticket: string, answer: unknown): Promise<UsedPasskey | null> {
  const found = await asked(world, 'passkey', ticket);
  if (!found) return null;
  const response = answer as AuthenticationResponseJSON; // as above
  const credentialId = String(response.id);
  const row = await world.database.read(nobody, (scope) => scope.first(passkeyByCredential, { credentialId }));
  if (!row) return null;
  const { verifyAuthenticationResponse } = await library();
  const publicKey = new Uint8Array(Buffer.from(row.publicKey, 'base64url'));
  const credential = { id: credentialId, publicKey, counter: row.uses };
  const expected = { ...party(world), expectedChallenge: String(found.asked) };
  const checked = await verifyAuthenticationResponse({ response, credential, ...expected }).catch(() => null);
  if (!checked?.verified) return null;
  return { schoolId: row.schoolId, staffId: row.staffId, id: row.id, uses: checked.authenticationInfo.newCounter };
}
