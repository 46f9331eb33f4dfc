import { acted, column as c, mine, rowKey, schoolKey, type TableEntry, type Tie } from './entry.ts';

const copy: Tie = {
  links: [],
  pack: { exempt: 'a copy of a roster on its way in, kept for 30 days; what was taken from it is in the pack' },
  erase: 'rows',
};
const draft = { tier: 'running', kept: 'import-draft' } as const;
const part = { importId: c.internal('The import’s own number'), position: c.internal('The order of the lines') };

export const importMap: readonly TableEntry[] = [
  {
    ...draft,
    table: 'importDraft',
    what: 'Rosters on their way in',
    purpose: 'To look at a roster before it is taken, and to take it back',
    pupil: { ...copy, erase: { blank: ['roster', 'preview', 'answers'] } },
    staff: acted(...mine('staffId', 'approvedBy', 'appliedBy')),
    columns: {
      ...rowKey,
      staffId: c.staff('Brought by'),
      kind: c.words('Kind'),
      fileName: c.text('File'),
      format: c.words('Format'),
      roster: c.structure('What was read'),
      preview: c.structure('What it would change'),
      answers: c.structure('Answers'),
      createdAt: c.moment('Brought'),
      heldBecause: c.text('Held because'),
      approvedBy: c.staff('Approved by'),
      approvedAt: c.moment('Approved'),
      appliedAt: c.moment('Applied'),
      appliedBy: c.staff('Applied by'),
      hashBefore: c.internal('Proves how the roster stood'),
      hashAfter: c.internal('Proves how the roster stood'),
      undoneAt: c.moment('Taken back'),
      withdrawnAt: c.moment('Withdrawn'),
    },
  },
  {
    ...draft,
    table: 'importLine',
    what: 'Lines of a preview',
    purpose: 'To show what a roster would change',
    pupil: copy,
    staff: { ...copy },
    columns: {
      ...{ ...schoolKey, ...part },
      what: c.words('What'),
      change: c.words('Change'),
      name: c.text('Name'),
      searchName: c.internal('Made from the name, so that it can be found'),
      fields: c.structure('Fields'),
    },
  },
  {
    ...draft,
    table: 'importStep',
    what: 'Rows that an import touched',
    purpose: 'To take an import back',
    pupil: copy,
    staff: { ...copy },
    columns: { ...{ ...schoolKey, ...part }, steps: c.structure('Rows before and after') },
  },
  {
    table: 'importMapping',
    what: 'How columns of a file are read',
    purpose: 'To read the next file of that shape alike',
    tier: 'none',
    kept: { words: 'while the school uses Noticed' },
    pupil: null,
    staff: acted(...mine('keptBy')),
    columns: {
      ...schoolKey,
      shape: c.internal('The shape of a file'),
      choices: c.structure('Choices'),
      keptAt: c.moment('Kept'),
      keptBy: c.staff('Kept by'),
    },
  },
];
