import { column as c, mine, rowKey, schoolKey, type TableEntry, theirs, version } from './entry.ts';

const ofTheSchool = {
  tier: 'none',
  pupil: null,
  staff: null,
  kept: { words: 'while the school uses Noticed' },
} as const;
const spell = { from: c.day('First day'), to: c.day('Last day') };

export const schoolMap: readonly TableEntry[] = [
  {
    ...ofTheSchool,
    table: 'school',
    what: 'The school',
    purpose: 'Its name, kind and settings',
    columns: {
      ...version,
      id: c.internal('The school’s own number'),
      name: c.text('Name'),
      kind: c.words('Kind'),
      nation: c.words('Nation'),
      timeZone: c.text('Time zone'),
      firstDay: c.day('First day in Noticed'),
      sourceRef: c.text('Number in its own system'),
      settings: c.structure('Settings'),
      createdAt: c.moment('Set up'),
    },
  },
  {
    ...ofTheSchool,
    table: 'term',
    what: 'Terms',
    purpose: 'To count school days',
    columns: { ...rowKey, ...spell, name: c.text('Name') },
  },
  {
    table: 'closure',
    what: 'Days away',
    purpose: 'So that days on which somebody could not be met do not count; the reason is never shown',
    tier: 'roster',
    kept: 'pupil',
    pupil: theirs(...mine('scopeId')),
    staff: null,
    columns: {
      ...{ ...rowKey, ...spell },
      name: c.text('Name'),
      scope: c.words('For'),
      scopeId: c.person('Whom'),
    },
  },
  {
    ...ofTheSchool,
    table: 'bankHoliday',
    what: 'Bank holidays',
    purpose: 'To count school days',
    columns: { ...schoolKey, day: c.day('Day'), open: c.flag('The school works') },
  },
  {
    ...ofTheSchool,
    table: 'practice',
    what: 'Practice bank',
    purpose: 'What adults can log',
    columns: {
      ...{ ...rowKey, ...version },
      name: c.text('Name'),
      phases: c.structure('Phases'),
      tone: c.words('Tone'),
      reach: c.words('Reach'),
      channel: c.words('Channel'),
      minutes: c.count('Minutes'),
      how: c.text('How to do it well'),
      hidden: c.flag('Hidden'),
      position: c.internal('The order of the bank'),
    },
  },
  {
    ...ofTheSchool,
    table: 'practiceName',
    what: 'Former names of practices',
    purpose: 'So that what was logged is read in the words of its time',
    columns: {
      ...{ ...schoolKey, ...version },
      practiceId: c.practice('Practice'),
      name: c.text('Name'),
      until: c.moment('Until'),
    },
  },
];
