import type { Client } from '../client.ts';

/** What a page does with what a stream says. */
interface Heard {
  /** The stream was refused, or broke off. */
  refused(how: string | number): void;
  changed(): Promise<unknown>;
}

/** A page that listens to a register, and opens the next stream when the server ends one. */
export interface Page {
  /** Resolves when it listens. */
  open: Promise<void>;
  leave(): Promise<void>;
}

export function listenTo(client: Client, registerId: string, heard: Heard): Page {
  const stop = new AbortController();
  const { signal } = stop;
  let opened = () => {};
  const open = new Promise<void>((done) => {
    opened = done;
  });
  const listening = (async () => {
    while (!signal.aborted) {
      const response = await fetch(`${client.address}/api/registers/${encodeURIComponent(registerId)}/live`, {
        headers: { cookie: `noticed=${client.token}` },
        signal,
      });
      if (response.status !== 200) return heard.refused(response.status);
      opened();
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
        if (part.includes('data: ')) await heard.changed();
    }
  })().catch((error: unknown) => signal.aborted || heard.refused(String(error)));
  return {
    open,
    async leave() {
      stop.abort();
      await listening;
    },
  };
}
