import type { Outcome } from '@noticed/shared/domain/restorative-session/session';

/**
 * One relationship that frayed, and what was done about it. Numbers are school days ago, 0 is today, less is to come.
 * It ends wherever the last thing known of it stands.
 */
export interface Repair {
  adult: string;
  register: string;
  restored: number;
  planned?: { ago: number; for: number; by?: string };
  /** Nobody was ready: it waits for another day. */
  putOff?: number;
  declined?: number;
  calledOff?: number;
  held?: { ago: number; followUp: number };
  /** How many things were agreed, and how many school days ago one of them that is still open was due. */
  agreed?: number;
  openSince?: number;
  followedUp?: { ago: number; outcome: Outcome };
  closed?: number;
  /** Maintain again, by the adult's own word. */
  mended?: number;
  /** Another session after one that changed nothing. */
  again?: { ago: number; for: number; by?: string };
  /** Its adult asks for help with it. */
  asks?: number;
  /** A head of year offers help to whoever it is. */
  offered?: { ago: number; by: string };
  /** The safeguarding lead opens what was written of it, and may hold that from its author. */
  opened?: { ago: number; isHeld: boolean };
}

const closed = (adult: string, register: string, restored: number, by?: string): Repair => ({
  ...{ adult, register, restored, agreed: 2 },
  planned: { ago: restored - 1, for: restored - 4, ...(by ? { by } : {}) },
  held: { ago: restored - 4, followUp: restored - 9 },
  followedUp: { ago: restored - 9, outcome: 'mended' },
  ...{ closed: restored - 10, mended: restored - 10 },
});

/** Sessions at every stage there is. */
export const repairs: readonly Repair[] = [
  closed('bashir', '8En2', 44),
  closed('asante', '10Sc1', 58),
  closed('hartley', '9A', 39, 'barlow'),
  closed('davies', '8A', 51),
  closed('rowlands', '8Ma1', 33),
  closed('connolly', '8Sc1', 26),
  closed('kaur', '10B', 63, 'tindall'),
  {
    ...{ adult: 'akhtar', register: '9B', restored: 9, agreed: 2 },
    planned: { ago: 8, for: 1 },
    held: { ago: 1, followUp: -4 },
  },
  {
    ...{ adult: 'asante', register: '9Sc2', restored: 12, agreed: 3 },
    planned: { ago: 11, for: 6, by: 'barlow' },
    held: { ago: 6, followUp: 0 },
    opened: { ago: 2, isHeld: true },
  },
  {
    ...{ adult: 'tindall', register: '11En1', restored: 9, agreed: 1 },
    planned: { ago: 7, for: 3 },
    held: { ago: 3, followUp: -3 },
    opened: { ago: 1, isHeld: false },
  },
  { adult: 'kaur', register: '10B', restored: 8, planned: { ago: 7, for: 4 } },
  { adult: 'davies', register: '9Ma1', restored: 6, planned: { ago: 4, for: -1, by: 'byrne' } },
  { adult: 'mistry', register: '11B', restored: 5, planned: { ago: 3, for: 0, by: 'tindall' } },
  { adult: 'hartley', register: '9En1', restored: 15, planned: { ago: 13, for: 9 }, putOff: 9 },
  { adult: 'akhtar', register: '8En1', restored: 18, planned: { ago: 16, for: 12 }, declined: 12 },
  { adult: 'ekwueme', register: '8B', restored: 20, planned: { ago: 18, for: 15 }, calledOff: 16, mended: 14 },
  {
    ...{ adult: 'janowska', register: '10Ma2', restored: 48, agreed: 2, openSince: 5 },
    planned: { ago: 47, for: 43 },
    held: { ago: 43, followUp: 36 },
    followedUp: { ago: 36, outcome: 'better' },
  },
  {
    ...{ adult: 'barlow', register: '8Hu1', restored: 35, agreed: 1 },
    planned: { ago: 33, for: 30 },
    held: { ago: 30, followUp: 22 },
    followedUp: { ago: 22, outcome: 'no-change' },
    again: { ago: 4, for: -1, by: 'byrne' },
  },
  // No session yet.
  ...(
    [
      ['akhtar', '10En1', 7],
      ['asante', '9Sc1', 10, { offered: { ago: 2, by: 'barlow' } }],
      ['kaur', '10Sc2', 9],
      ['hartley', '11En2', 2],
      ['janowska', '10A', 4],
      ['bashir', '8En2', 6, { asks: 3 }],
      ['mistry', '10Gg2', 12],
      ['connolly', '8Sc1', 1],
      ['davies', '10Ma1', 11],
      ['tindall', '10En2', 3],
      ['leigh', '9Hu2', 14],
      ['janowska', '9Ma2', 10],
    ] as const
  ).map(([adult, register, restored, more = {}]) => ({ adult, register, restored, ...more })),
];
