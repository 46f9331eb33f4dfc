import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ui = new URL('../../../packages/web/src/ui/', import.meta.url);
const tokensCss = readFileSync(new URL('tokens.css', ui), 'utf8');
const sheets = readdirSync(new URL('styles/', ui)).map((name) => ({
  name,
  css: readFileSync(new URL(`styles/${name}`, ui), 'utf8'),
}));

type Rgb = readonly [number, number, number];
const themes = ['light', 'dark'] as const;

function rgb(hex: string): Rgb {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** The first definition of a colour: the screen's, before print and forced colours change it. */
function colour(name: string, theme: (typeof themes)[number]): Rgb {
  const pair = tokensCss.match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`));
  const hex = pair?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`tokens.css has no pair of colours for --${name}`);
  return rgb(hex);
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE lightness, 0 to 100: what is left of a colour on a grey print. */
function lightness(of: Rgb): number {
  const y = luminance(of);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
const blindness = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seen(by: readonly number[], of: Rgb): Rgb {
  const parts = of.map(linear);
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(
        0,
        [0, 1, 2].reduce((sum, k) => sum + (by[at * 3 + k] ?? 0) * (parts[k] ?? 0), 0),
      ),
    );
  return [row(0), row(1), row(2)];
}

/** ΔE of 1976 between two colours given in linear RGB. */
function difference(one: Rgb, other: Rgb): number {
  const lab = ([red, green, blue]: Rgb) => {
    const cube = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
    const x = cube((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = cube(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = cube((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)));
}

const grounds = ['paper', 'surface', 'raised', 'sunken', 'hover'];
const readable: readonly (readonly [string, readonly string[]])[] = [
  [
    'ink',
    [...grounds, 'accent-soft', 'danger-soft', 'establish-soft', 'maintain-soft', 'restore-soft', 'unsorted-soft'],
  ],
  ['ink-soft', [...grounds, 'establish-soft', 'maintain-soft', 'restore-soft', 'unsorted-soft']],
  ['accent', [...grounds, 'accent-soft']],
  ['danger', ['paper', 'surface', 'raised', 'danger-soft']],
  ['amber', ['paper', 'surface', 'amber-soft']],
  ['red', ['paper', 'surface', 'red-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong']],
  ['establish-ink', ['establish']],
  ['maintain-ink', ['maintain']],
  ['restore-ink', ['restore']],
  ['unsorted-ink', ['unsorted']],
];
const phases = ['establish', 'maintain', 'restore'] as const;
const pairsOfPhases = [
  ['establish', 'maintain'],
  ['establish', 'restore'],
  ['maintain', 'restore'],
] as const;

describe.each(themes)('in the %s theme', (theme) => {
  test.each(readable.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))(
    '%s can be read on %s (4.5 to 1)',
    (text, ground) => {
      expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['edge', 'focus', 'establish-edge', 'maintain-edge', 'restore-edge', 'unsorted-edge'])(
    '%s stands out from paper and card (3 to 1)',
    (line) => {
      for (const ground of ['paper', 'surface'])
        expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  test('a grey print keeps the three phases apart, from light to dark', () => {
    const steps = phases.map((phase) => lightness(colour(phase, theme)));
    const [establish = 0, maintain = 0, restore = 0] = steps;
    expect(establish - maintain).toBeGreaterThanOrEqual(15);
    expect(maintain - restore).toBeGreaterThanOrEqual(15);
  });

  test.each(Object.entries(blindness))('eyes with %s keep the three phases apart', (_name, matrix) => {
    for (const [one, other] of pairsOfPhases) {
      expect(difference(seen(matrix, colour(one, theme)), seen(matrix, colour(other, theme)))).toBeGreaterThanOrEqual(
        25,
      );
    }
  });
});

test('every colour of the screens is decided in the tokens, nowhere else', () => {
  for (const { name, css } of sheets)
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? [], name).toEqual([]);
});

test('the styles use no token that does not exist', () => {
  const all = [tokensCss, ...sheets.map(({ css }) => css)].join('\n');
  const known = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test('nothing is fetched from anywhere for the look: no font, no picture, no address', () => {
  for (const { name, css } of sheets) expect(css, name).not.toMatch(/url\(|@font-face|https?:/);
});
