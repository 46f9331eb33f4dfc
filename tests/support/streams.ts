import type { Client } from './client.ts';

/** Browsers that each keep the stream of a register open. */
export async function streams(clients: readonly Client[], registerId: string) {
  const stop = new AbortController();
  let open = clients.length;
  const readToEnd = async (client: Client) => {
    const response = await fetch(`${client.address}/api/registers/${registerId}/live`, {
      headers: { cookie: `noticed=${client.token}` },
      signal: stop.signal,
    });
    if (response.status !== 200) throw new Error(`A stream was answered with ${response.status}.`);
    const end = response.text().then(
      () => {
        open -= 1;
      },
      () => undefined, // cut off by the one who measures
    );
    return { end };
  };
  const ends = await Promise.all(clients.map(readToEnd));
  const all = Promise.all(ends.map((one) => one.end));
  return {
    open: () => open,
    /** Whether all have ended by themselves, within so many milliseconds. */
    allEnded: async (within: number): Promise<boolean> => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((done) => {
        timer = setTimeout(done, within);
      });
      await Promise.race([all, late]);
      clearTimeout(timer);
      return open === 0;
    },
    stop: async () => {
      stop.abort();
      await all;
    },
  };
}
