import type { Names } from './names.ts';

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const spaced = (name: string) =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, last: string, first: string) => `${last} ${first.toLowerCase()}`);

/**
 * Structured text as lines that a person reads: names for ids, other pupils hidden.
 * @example readable({ homeTold: true, words: { whatHappened: 'A row.' } }, …) // 'home told: yes\nwords, what happened: A row.'
 */
export function readable(value: unknown, names: Names, path = ''): string {
  const line = (text: string) => (path ? `${path}: ${text}` : text);
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return line(value ? 'yes' : 'no');
  if (!isPlain(value)) return line(names.anything(String(value)) ?? names.text(String(value)));
  const inner = Array.isArray(value)
    ? value.map((one, place) =>
        readable(one, names, value.length > 1 && isPlain(one) ? step(path, String(place + 1)) : path),
      )
    : Object.entries(value).map(([name, one]) =>
        readable(one, names, step(path, spaced(names.anything(name) ?? name))),
      );
  return inner.filter((one) => one !== '').join('\n');
}

const step = (path: string, name: string) => (path ? `${path}, ${name}` : name);
