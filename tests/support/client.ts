import { type Contract, contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint, ResultOf, SentTo } from '@noticed/shared/contract/endpoint';
import type { Problem } from '@noticed/shared/contract/problem';

/** What an operation is sent in a test: any of its parts. */
export type Sent<Name extends Operation> = Partial<SentTo<Contract[Name]>>;

export interface Answered<Name extends Operation> {
  status: number;
  body: ResultOf<Contract[Name]>;
  problem: Problem;
  text: string;
  headers: Headers;
}

/** A browser with at most one cookie, which speaks to the product over HTTP by the contract. */
export class Client {
  readonly address: string;
  token: string | null;
  /** What makes this browser a device of the school. */
  deviceToken: string | null = null;

  constructor(address: string, token: string | null) {
    this.address = address;
    this.token = token;
  }

  /** Sends an operation and gives whatever came back. */
  async send<Name extends Operation>(
    name: Name,
    sent: Sent<Name> = {},
    more: RequestInit = {},
  ): Promise<Answered<Name>> {
    const endpoint: Endpoint = contract[name];
    const parts = sent as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }; // the parts of any operation
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, one: string) => encodeURIComponent(parts.params?.[one] ?? ''));
    const search = new URLSearchParams(parts.query ?? {}).toString();
    const headers = new Headers(more.headers);
    const device = this.deviceToken ? [`noticed-device=${this.deviceToken}`] : [];
    const session = this.token ? [`noticed=${this.token}`] : [];
    if (device.length + session.length > 0) headers.set('cookie', [...session, ...device].join('; '));
    if (parts.body !== undefined) headers.set('content-type', 'application/json');
    const body = parts.body === undefined ? (more.body ?? null) : JSON.stringify(parts.body);
    const response = await fetch(`${this.address}/api${path}${search ? `?${search}` : ''}`, {
      method: endpoint.method,
      ...more,
      headers,
      body,
    });
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('noticed='));
    if (cookie) this.token = /^noticed=([^;]*)/.exec(cookie)?.[1] || null;
    const text = await response.text();
    const answer = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, body: answer, problem: answer, text, headers: response.headers };
  }

  /** Sends an operation that must succeed, and gives its result. */
  async call<Name extends Operation>(name: Name, sent: Sent<Name> = {}): Promise<ResultOf<Contract[Name]>> {
    const { status, body, text } = await this.send(name, sent);
    if (status !== 200) throw new Error(`${name} answered ${status}: ${text}`);
    return body;
  }

  /** Sends files to an operation that takes them. */
  upload<Name extends Operation>(
    name: Name,
    files: readonly { name: string; bytes: Uint8Array | string }[],
    sent: Sent<Name> = {},
  ): Promise<Answered<Name>> {
    const form = new FormData();
    for (const file of files) form.append('file', new Blob([file.bytes as BlobPart]), file.name); // both are parts of a blob
    return this.send(name, sent, { body: form });
  }
}
