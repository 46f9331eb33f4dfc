import type { Scope } from '@noticed/api/store/database';
import { everyPupil, updatePupil } from '@noticed/api/store/roster/pupils';

/** Names as they are: as long as a form may hold, from right to left, one letter, and with every mark that a name may have. */
const oddNames: readonly (readonly [forename: string, surname: string])[] = [
  ['Wolfeschlegelsteinhausenbergerdorffvoralternwaren', 'Gewissenhaft'],
  ['نور الهدى عبد الرحمن', 'آل سعيد المنصوري'],
  ['אביגיל־שירה', 'בן־דוד הלוי'],
  ['O', 'Y'],
  ['Anne-Marie Josephine Alexandra', 'Featherstonehaugh-Cholmondeley'],
  ['Siân', 'Ó Súilleabháin'],
  ['Zoë 😀', 'D’Arcy'],
  ['Nguyễn Thị Minh', 'Khai'],
  ['Maximilian Bartholomew', 'Worcestershire-Marjoribanks-Urquhart-Smythe'],
];

/** Gives every pupil of a school such a name, in turn. */
export async function renamePupils(scope: Scope): Promise<void> {
  for (const [place, row] of (await scope.all(everyPupil)).entries()) {
    const [preferredForename, preferredSurname] = oddNames[place % oddNames.length] ?? ['O', 'Y'];
    await scope.run(updatePupil, { ...row, preferredForename, preferredSurname });
  }
}
