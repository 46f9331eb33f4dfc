import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const digest = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const web = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');

/** Somebody was there, and showed that it is them. */
const presentAndVerified = 0x05;
const holdsNewKey = 0x40;

/** A key with the curve point x, y, in the encoding that authenticators speak: EC2, ES256, P-256. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const half = (name: number, text: string) => [Buffer.from([name, 0x58, 32]), Buffer.from(text, 'base64url')];
  return Buffer.concat([Buffer.from('a5010203262001', 'hex'), ...half(0x21, x), ...half(0x22, y)]);
}

/** A short text in that encoding. */
const text = (one: string) => Buffer.concat([Buffer.from([0x60 + one.length]), Buffer.from(one)]);

interface Asked {
  challenge: string;
}

/** What goes wrong on purpose. */
export interface Twist {
  /** The page that asks, when it is another one. */
  origin?: string;
  /** How often the key says that it was used. */
  uses?: number;
  /** Nobody showed who they are: somebody only touched the key. */
  unverified?: true;
}

/** A passkey as a security key makes and uses it, without a browser: one key pair, and how often it was used. */
export class SoftPasskey {
  readonly id = web(randomBytes(16));
  readonly #origin: string;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #uses = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  #said(type: string, { challenge }: Asked, { origin = this.#origin }: Twist): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #state(flags: number, { uses = ++this.#uses, unverified }: Twist): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(uses);
    const shown = unverified ? flags & ~0x04 : flags;
    return Buffer.concat([digest(new URL(this.#origin).hostname), Buffer.from([shown]), counter]);
  }

  #answer(response: Record<string, unknown>) {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** The answer to a question for a new passkey. */
  make(question: unknown, twist: Twist = {}) {
    const id = Buffer.from(this.id, 'base64url');
    const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(this.#keys.publicKey)]);
    const state = Buffer.concat([this.#state(presentAndVerified | holdsNewKey, twist), key]);
    const parts = [Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])];
    const attestation = Buffer.concat([...parts, text('authData'), Buffer.from([0x58, state.length]), state]);
    const said = this.#said('webauthn.create', question as Asked, twist); // the product asks as the standard says
    return this.#answer({ clientDataJSON: web(said), attestationObject: web(attestation), transports: ['internal'] });
  }

  /** The answer to a question for a passkey that there is. */
  use(question: unknown, twist: Twist = {}) {
    const state = this.#state(presentAndVerified, twist);
    const said = this.#said('webauthn.get', question as Asked, twist); // as above
    const signature = sign('sha256', Buffer.concat([state, digest(said)]), this.#keys.privateKey);
    const shown = { clientDataJSON: web(said), authenticatorData: web(state), signature: web(signature) };
    return this.#answer(shown);
  }
}
