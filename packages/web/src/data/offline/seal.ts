const way = 'AES-GCM';

/** What is written to the device: unreadable without the key, and bound to its owner and its name. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

/** The server's 256 bits as a key that seals and opens, and that no script can read back. */
export function keyOf(text: string): Promise<CryptoKey> {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, way, false, ['encrypt', 'decrypt']);
}

const parameters = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: way,
  iv,
  additionalData: new TextEncoder().encode(name),
});

export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, bytes: await crypto.subtle.encrypt(parameters(iv, name), key, text) };
}

/** What was sealed under this key and name, or undefined for anything else. */
export async function unseal<Value>(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<Value | undefined> {
  try {
    const text = await crypto.subtle.decrypt(parameters(iv, name), key, bytes);
    return JSON.parse(new TextDecoder().decode(text)) as Value; // only `seal` writes under this name
  } catch {
    return undefined;
  }
}
