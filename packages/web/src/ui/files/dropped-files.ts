/** The parts of the browser's folder reader that we use. */
interface Entry {
  isFile: boolean;
  file?: (done: (file: File) => void, failed: (error: unknown) => void) => void;
  createReader?: () => { readEntries: (done: (entries: Entry[]) => void, failed: (error: unknown) => void) => void };
}

/** Every file of a drop, folders opened. Must be called at once: the browser empties the drop when its event is over. */
export function droppedFiles(drop: DataTransfer): Promise<File[]> {
  const entries = Array.from(drop.items ?? [], (item) => item.webkitGetAsEntry?.() as Entry | null | undefined); // the same object, of which we use less
  if (entries.length === 0 || entries.some((entry) => !entry)) return Promise.resolve(Array.from(drop.files));
  return Promise.all(entries.map((entry) => filesIn(entry))).then((found) => found.flat());
}

async function filesIn(entry: Entry | null | undefined): Promise<File[]> {
  if (entry?.isFile) return [await new Promise<File>((done, failed) => entry.file?.(done, failed))];
  const reader = entry?.createReader?.();
  const found: Entry[] = [];
  // A folder is given in parts of a hundred; an empty part is its end.
  for (let part = await nextPart(reader); part.length > 0; part = await nextPart(reader)) found.push(...part);
  return (await Promise.all(found.map(filesIn))).flat();
}

function nextPart(reader: ReturnType<NonNullable<Entry['createReader']>> | undefined): Promise<Entry[]> {
  return new Promise((done, failed) => (reader ? reader.readEntries(done, failed) : done([])));
}
