/** What a spreadsheet does to text: an error, a number in scientific notation, or a date made of a form such as 9-3. */
const errors = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|N\/D)$/i;
const scientific = /^\d(\.\d+)?E\+\d{1,3}$/i;
const dayAndMonth =
  /^(\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)-\d{2,4})$/i;
const wholeDay = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})([T ].*)?$/;

/**
 * Why a cell that should hold a name or a code is no longer what was typed, or null. `9E5` as it stands is a form, Year 9 E5; written
 * `9.00E+05` it has been a number in between.
 * @example mangledBy('9-Mar') // 'turned into a date by a spreadsheet'
 */
export function mangledBy(text: string): string | null {
  if (errors.test(text)) return 'an error left by a spreadsheet';
  if (scientific.test(text)) return 'a number that a spreadsheet has rounded';
  if (dayAndMonth.test(text) || wholeDay.test(text)) return 'turned into a date by a spreadsheet';
  return null;
}
