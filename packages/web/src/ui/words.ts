import type { Standing } from '@noticed/shared/domain/relationship/phase';

/** The words and letters that stand for a phase on screen; the letter is what a greyscale print keeps. */
export const standingWords: Readonly<Record<Standing, { letter: string; word: string }>> = {
  establish: { letter: 'E', word: 'Establish' },
  maintain: { letter: 'M', word: 'Maintain' },
  restore: { letter: 'R', word: 'Restore' },
  unsorted: { letter: '–', word: 'Not placed yet' },
};

/** The order in which a board and a bar show them: what has no answer yet comes first. */
export const standingOrder: readonly Standing[] = ['unsorted', 'establish', 'maintain', 'restore'];

/** domain.md section 5, word for word: there is no concern field anywhere. */
export const safeguardingLine =
  'Worried about a child’s safety? Stop, tell your DSL now, in your school’s own system. About an adult? Tell the head; about the head, the chair of governors.';
