import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** A day as a sentence says it; with its year when it is more than a year ago. @example spokenDay('2025-09-14', '2025-10-06') // '14 Sept' */
export function spokenDay(day: Day, today: Day): string {
  const short = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return day < yearAgo ? `${short} ${day.slice(0, 4)}` : short;
}

/** A count with its noun. @example counted(1, 'school day') // '1 school day' */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** An adult's name as screens say it. */
export function adultName(ledger: Ledger, adultId: string): string {
  return ledger.adults.get(adultId)?.name ?? 'a former colleague';
}

/** Names as a list. @example listed(['Mr Osei', 'Ms Lark']) // 'Mr Osei and Ms Lark' */
export function listed(names: readonly string[]): string {
  const [last = '', ...rest] = [...names].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} and ${last}`;
}

/** A practice's name inside a sentence: “Praise for effort” becomes “praise for effort”; “IT club” stays. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
