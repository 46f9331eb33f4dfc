import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const pages = fileURLToPath(new URL('../../packages/web/src/pages', import.meta.url));
const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.tsx'));
const source = (file: string) => readFileSync(join(pages, file), 'utf8');

/** Elements of a kind in a file, each from its `<` to the `>` that ends it; braces may hold arrows. */
function elements(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`<${kind}\\b`, 'g'))].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < text.length; at += 1) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      if (text[at] === '>' && depth === 0) return text.slice(index, at + 1);
    }
    return text.slice(index);
  });
}

/** A limit that has a name is one of the domain’s, for what people write. */
const longest = (element: string) => {
  const said = /maxLength=\{([^}]+)\}/.exec(element)?.[1];
  return said === undefined ? 0 : /^\d+$/.test(said) ? Number(said) : Number.POSITIVE_INFINITY;
};

/** A sentence fits in it: a name, a place, a number or a secret does not ask for one. */
const isFree = (element: string) => longest(element) >= 200 && !/type="(password|email)"/.test(element);

interface Field {
  file: string;
  element: string;
  /** Draws the line by itself. */
  own: boolean;
}

const fields: Field[] = files.flatMap((file) => {
  const text = source(file);
  const areas = elements(text, 'TextArea').map((element) => ({
    own: !element.includes('safeguarding={false}'),
    element,
  }));
  const lines = elements(text, 'TextField')
    .filter(isFree)
    .map((element) => ({ own: false, element }));
  return [...areas, ...lines].map((one) => ({ file, ...one }));
});

/** Boxes that are parts of other screens: each of those draws the line. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  'conversation/prompt-step.tsx': ['conversation.tsx'],
  'conversation/finish-step.tsx': ['conversation.tsx'],
  'conversation/picture-mode.tsx': ['conversation.tsx'],
  'session/agreed-items.tsx': ['conversation.tsx', 'session/hold-form.tsx'],
};

/** Boxes in which nobody writes about anybody: what the school asks or does, and rosters on their way in. */
const notAboutPeople: readonly string[] = [
  ...['prompts.tsx', 'import/pasting.tsx', 'settings/practices/practice-form.tsx'],
];

it('finds the boxes in which somebody can write freely', () => {
  expect(fields.length).toBeGreaterThan(12);
});

const drawsIt = (file: string) => {
  const text = source(file);
  const areas = elements(text, 'TextArea');
  return text.includes('<SafeguardingLine') || areas.some((one) => !one.includes('safeguarding={false}'));
};

it.each(
  fields.map((one) => [`${one.file}: ${/(?:name|label)=(?:"|\{)([^"}]*)/.exec(one.element)?.[1]}`, one] as const),
)('keeps the safeguarding line near %s', (_name, { file, own }) => {
  if (own || notAboutPeople.includes(file)) return;
  for (const screen of partsOf[file] ?? [file]) expect(drawsIt(screen), screen).toBe(true);
});
