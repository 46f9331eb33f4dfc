import type { Panel } from '@noticed/shared/domain/restorative-session/prompts';

/**
 * Our own drawings on a 48 grid, one path each, in the colour of the text: they print in grey and stand beside their
 * word, which is what a screen reader says. A face is a circle with two eyes and what the mouth and brows make of it.
 */
const face = 'M24 42a18 18 0 1 0 0-36 18 18 0 0 0 0 36zM17.5 19.5v.6M30.5 19.5v.6';
const person = (x: number, y = 0) =>
  `M${x} ${17 + y}a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM${x - 8} ${40 + y}c0-10 2.5-17 8-17s8 7 8 17`;
const bubble = 'M6 8h36v24H22l-9 8v-8H6z';
const cloud =
  'M13 32a7 7 0 0 1-1-14 9 9 0 0 1 16-5 8 8 0 0 1 10 8 6 6 0 0 1-2 11zM14 38a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8 43.5v.2';

const drawings: Record<Panel, Readonly<Record<string, string>>> = {
  who: {
    me: person(24),
    adult: 'M24 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM13 45V28c0-6 4-9 11-9s11 3 11 9v17M20 45V33M28 45V33',
    friend: `${person(15, 2)}${person(33, 2)}`,
    group: `${person(24, -3)}${person(9, 5)}${person(39, 5)}`,
  },
  said: {
    loud: `${bubble}M14 15v6M14 25v.5M24 13v9M24 26v.5M34 15v6M34 25v.5`,
    quiet: `${bubble}M15 20v.2M24 20v.2M33 20v.2`,
    kind: `${bubble}M24 27c-5-3.6-7.5-6-7.5-8.8a3.8 3.8 0 0 1 7.5-1 3.8 3.8 0 0 1 7.5 1c0 2.8-2.5 5.2-7.5 8.800z`,
    hurtful: `${bubble}M14 26l5-10 5 8 5-8 5 10`,
    nothing: `${bubble}M15 20h18`,
  },
  thought: {
    confused: `${cloud}M21 18.500a3.5 3.5 0 1 1 5 3c-1.5.8-1.5 1.5-1.5 3M24.5 28v.2`,
    unfair: `${cloud}M25 13v15M19 28h12M17 17h16M17 17l-3 6h6zM33 17l-3 6h6z`,
    stop: `${cloud}M20 14h9l4 4v6l-4 4h-9l-4-4v-6zM20 21h9`,
    help: `${cloud}M19 28V17a1.8 1.8 0 0 1 3.6 0v-2a1.8 1.8 0 0 1 3.6 0v2a1.8 1.8 0 0 1 3.6 0v11`,
  },
  felt: {
    calm: `${face}M17 29h14`,
    happy: `${face}M15.5 27c3.5 6.5 13.5 6.5 17 0`,
    sad: `${face}M16 33c3.5-5.5 12.5-5.5 16 0`,
    angry: `${face}M16 33c3.5-4.5 12.5-4.5 16 0M13.5 14l7 3.500M34.5 14l-7 3.5`,
    worried: `${face}M17 31c2-3 4-3 7 0s5 3 7 0M14 16l6-2.500M34 16l-6-2.5`,
    embarrassed: `${face}M19 31h10M11.5 26h4M13 28.500h3M32.5 26h4M32 28.500h3`,
    tired: `${face}M20 31.500a4 3 0 1 0 8 0 4 3 0 0 0-8 0zM14.5 19.500h6M27.5 19.500h6`,
    mixed: `${face}M15.5 31c3 3 5.5 2.5 8.5-1s5.5-4 8.5-1`,
  },
  'next-time': {
    talk: 'M5 9h22v15H16l-6 6v-6H5zM22 29v3h9l6 6v-6h6V17H32',
    ask: 'M15 42V24M15 24V10a3 3 0 0 1 6 0v10-13a3 3 0 0 1 6 0v13-11a3 3 0 0 1 6 0v20c0 8-4 13-10 13-5 0-8-5-8-9',
    break: 'M11 18h21v11a10 10 0 0 1-21 0zM32 20h3a5 5 0 0 1 0 10h-3M17 6v6M24 6v6M9 43h26',
    breathe: 'M6 17h22a5 5 0 1 0-5-5M6 25h32a5 5 0 1 1-5 5M6 33h16a5 5 0 1 1-5 5',
    space: `${person(9)}${person(39)}M19 24h10M21.5 21l-3 3 3 3M26.5 21l3 3-3 3`,
    again: 'M39 22A15.5 15.5 0 0 0 11 15l-5 5M6 9v11h11M9 26a15.5 15.5 0 0 0 28 7l5-5M42 39V28H31',
    sorry: 'M24 42C12 33 6 27 6 19a9 9 0 0 1 18-3 9 9 0 0 1 18 3c0 8-6 14-18 23zM17 22l7 7 7-7',
  },
};

interface SymbolProps {
  panel: Panel;
  symbol: string;
}

export function PictureSymbol({ panel, symbol }: SymbolProps) {
  return (
    <svg className="picture-symbol" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={drawings[panel][symbol] ?? ''} />
    </svg>
  );
}
