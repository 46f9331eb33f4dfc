import type { RelationKind, Role } from '@noticed/shared/domain/people/staff';

/**
 * How somebody logs. `faded` logged well and stopped five weeks ago; `rare` may go a week without. Adults differ so, and
 * what the product says must be right for all of them.
 */
export type Habit = 'daily' | 'steady' | 'light' | 'rare' | 'faded';

/** A member of staff of the demo school. */
export interface InventedAdult {
  ref: string;
  title: string;
  forename: string;
  surname: string;
  habit: Habit;
  /** The roles beside teaching. */
  roles?: readonly Role[];
  /** Relations beside the registers that they meet, with their targets. */
  relations?: readonly (readonly [RelationKind, string])[];
  /** Meets no register: comes to Noticed by hand, not with the roster. */
  offRoster?: true;
}

const adult = (ref: string, name: string, habit: Habit, more: Partial<InventedAdult> = {}): InventedAdult => {
  const [title = '', forename = '', surname = ''] = name.split(' ');
  return { ref, title, forename, surname, habit, ...more };
};
const byHand = { offRoster: true } as const;
const leads = (...years: string[]) => ({
  roles: ['head-of-year'] as const,
  relations: years.map((year) => ['leads-year', year] as const),
});

/**
 * The 24 adults. The first of each kind by surname is the one offered first to whoever looks around, so Ms Akhtar, Mr
 * Asante and Mrs Barlow have days worth stepping into.
 */
export const adults: readonly InventedAdult[] = [
  adult('akhtar', 'Ms Halima Akhtar', 'daily'),
  adult('asante', 'Mr Kwame Asante', 'steady'),
  adult('barlow', 'Mrs Gill Barlow', 'steady', leads('8', '9')),
  adult('rowlands', 'Mr Gareth Rowlands', 'steady', leads('7')),
  adult('tindall', 'Mrs Joy Tindall', 'steady', leads('10', '11')),
  adult('byrne', 'Mr Declan Byrne', 'steady', {
    roles: ['behaviour-team'],
    relations: [['whole-school', 'school']],
  }),
  adult('feldman', 'Mrs Ruth Feldman', 'steady', {
    roles: ['inclusion-lead'],
    relations: [
      ['sen-list', 'K'],
      ['sen-list', 'E'],
    ],
  }),
  adult('leigh', 'Dr Amanda Leigh', 'light', { roles: ['senior-leader'] }),
  adult('bashir', 'Mr Imran Bashir', 'daily'),
  adult('connolly', 'Mrs Siobhan Connolly', 'daily'),
  adult('davies', 'Mr Rhys Davies', 'daily'),
  adult('ekwueme', 'Ms Ngozi Ekwueme', 'steady'),
  adult('fenwick', 'Mr Paul Fenwick', 'steady'),
  adult('hartley', 'Ms Claire Hartley', 'daily'),
  adult('janowska', 'Ms Marta Janowska', 'daily'),
  adult('kaur', 'Mrs Parminder Kaur', 'daily'),
  adult('loxley', 'Mr Simon Loxley', 'faded'),
  adult('mistry', 'Mr Anil Mistry', 'daily'),
  adult('thewlis', 'Mr Ian Thewlis', 'faded'),
  adult('vaughan', 'Ms Lowri Vaughan', 'faded'),
  adult('jenner', 'Ms Carol Jenner', 'rare', { roles: ['safeguarding-lead'], ...byHand }),
  adult('pryce', 'Mr Alan Pryce', 'rare', { roles: ['data-manager'], ...byHand }),
  adult('baptiste', 'Mr Tom Baptiste', 'steady', { roles: ['support-adult'], ...byHand }),
  adult('naseem', 'Mrs Rukhsana Naseem', 'light', { roles: ['support-adult'], ...byHand }),
];
