import { lookAt, type NoticeBook } from '../build/notice-book.ts';
import type { Place } from '../build/school-draft.ts';
import { type DateOrder, dateOf } from './date.ts';

/** Notes a date that could not be taken: broken by a spreadsheet, not a day, or readable in two ways. */
export function dateNotice(
  notices: NoticeBook,
  place: Place,
  what: string,
  text: string,
  order: DateOrder | null,
): void {
  if (text === '' || dateOf(text, order) !== null) return;
  const [message, remedy] = why(text, what);
  notices.add(lookAt('bad-date', place, message, remedy));
}

function why(text: string, what: string): [string, string] {
  const asText = 'Format the column as dd/mm/yyyy in the spreadsheet, or export it again.';
  if (text.startsWith('#'))
    return [
      `“${text}” is a spreadsheet's error, so the ${what} is left unknown.`,
      'Put the date back, or export the file again.',
    ];
  if (dateOf(text, 'day-first') !== null)
    return [
      `“${text}” could be two different days, as other dates here are written both ways round, so the ${what} is left unknown.`,
      asText,
    ];
  return [`“${text}” is not a date, so the ${what} is left unknown.`, asText];
}
