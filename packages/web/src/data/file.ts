import { asMayBe, heard, reach } from './client.ts';

/** A file of the API, with the name that it is to be kept under. */
export function fetchFile(address: string): Promise<{ name: string; blob: Blob }> {
  return asMayBe(async () => {
    const response = await reach(address, {});
    if (!response.ok) await heard(response);
    const [, name = 'noticed'] = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
    return { name, blob: await response.blob() };
  });
}
