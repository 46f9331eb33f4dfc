import { acted, authored, column as c, mine, rowKey, schoolKey, type TableEntry, theirs, version } from './entry.ts';

const place = { pupilId: c.pupil('Pupil'), registerId: c.register('Register') };

export const profileMap: readonly TableEntry[] = [
  {
    table: 'profileEntry',
    what: 'What works, interests and background',
    purpose: 'So that every adult knows what works for a pupil',
    tier: 'tier 0',
    kept: 'profile',
    pupil: theirs(...mine('pupilId')),
    staff: authored(...mine('authorId', 'endedBy')),
    columns: {
      ...rowKey,
      pupilId: c.pupil('Pupil'),
      part: c.words('Part'),
      words: c.text('Words'),
      authorId: c.staff('Written by'),
      recordedAt: c.moment('Written down'),
      replaces: c.internal('The entry that it replaced, which is in the pack'),
      endedAt: c.moment('Ended'),
      endedBy: c.staff('Ended by'),
    },
  },
  {
    table: 'seating',
    what: 'Seating plans',
    purpose: 'To lay a register out as the room is',
    tier: 'none',
    kept: { words: 'until the plan is changed' },
    pupil: null,
    staff: acted(...mine('changedBy')),
    columns: {
      ...{ ...schoolKey, ...version },
      registerId: c.register('Register'),
      changedBy: c.staff('Changed by'),
      changedAt: c.moment('Changed'),
    },
  },
  {
    table: 'seat',
    what: 'Where they sit',
    purpose: 'To lay a register out as the room is',
    tier: 'roster',
    kept: 'profile',
    pupil: theirs(...mine('pupilId')),
    staff: null,
    columns: {
      ...{ ...schoolKey, ...place },
      row: c.count('Row from the front'),
      place: c.count('Place from the left'),
    },
  },
  {
    table: 'appointment',
    what: 'Order at a parents’ evening',
    purpose: 'An adult’s own order of appointments',
    tier: 'roster',
    kept: 'profile',
    pupil: theirs(...mine('pupilId')),
    staff: theirs(...mine('adultId')),
    columns: {
      ...{ ...schoolKey, ...place },
      adultId: c.staff('Adult'),
      position: c.count('Place in the order'),
      at: c.text('At'),
    },
  },
];
