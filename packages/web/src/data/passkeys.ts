import { type Answer, call } from './client.ts';

/** What an authenticator answered, with the ticket of its question. */
export interface PasskeyAnswered {
  ticket: string;
  answer: { id: string; response: Record<string, unknown> };
}

type Question = Answer<'askForPasskey'>;

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function';

/** Loaded when somebody presses the button: nobody else pays for it. */
const browser = () => import('@simplewebauthn/browser');

/** The person closed the browser's own question, or took too long. */
export class NoPasskey extends Error {
  constructor() {
    super('No passkey was used. Try again, or go on another way.');
    this.name = 'NoPasskey';
  }
}

async function answered(work: () => Promise<unknown>): Promise<PasskeyAnswered['answer']> {
  try {
    return (await work()) as PasskeyAnswered['answer']; // as the browser's own object is written down
  } catch {
    throw new NoPasskey();
  }
}

type Options<Start extends (sent: never) => unknown> = Parameters<Start>[0] extends { optionsJSON: infer O }
  ? O
  : never;

/** Asks for one of the person's passkeys. */
export async function usePasskey(): Promise<PasskeyAnswered> {
  const { ticket, question } = await call('askForPasskey', {});
  const { startAuthentication } = await browser();
  const optionsJSON = question as Options<typeof startAuthentication>; // made by the server's half of the same library
  return { ticket, answer: await answered(() => startAuthentication({ optionsJSON })) };
}

/** Makes a new passkey on this device, or on a phone beside it. */
export async function makePasskey({ ticket, question }: Question): Promise<PasskeyAnswered> {
  const { startRegistration } = await browser();
  const optionsJSON = question as Options<typeof startRegistration>; // as above
  return { ticket, answer: await answered(() => startRegistration({ optionsJSON })) };
}
