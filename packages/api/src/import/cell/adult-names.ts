import { splitFullName, tidyName } from '@noticed/shared/domain/people/name';
import type { RosterStaff } from '../roster.ts';

/** What a file says of an adult in one place. `misRef` is the MIS's own id. */
export type AdultFields = Omit<RosterStaff, 'ref'> & { misRef?: string };

export type AdultNames = Pick<RosterStaff, 'title' | 'forename' | 'surname' | 'code'>;

const titles = /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|fr|sr|sir|dame|madam|mme|m)\b\.?\s+/i;
const code = /^[A-Z]{2,4}\d{0,2}$/;

/**
 * The adults named in one cell: “A, B and C”, “Mrs A Patel; Mr J Doe”, “APA/JDO”. “Patel, Anita” is one adult, surname first.
 * @example adultsIn('Mrs A Patel and Mr J Doe').length // 2
 */
export function adultsIn(cell: string): string[] {
  const parts = cell
    .split(/\s*[;\n|]\s*|\s+and\s+|\s*&\s*|\s*\+\s*|(?<=[A-Za-z.])\s*\/\s*(?=[A-Z])/)
    .flatMap((part) => byCommas(part))
    .map(tidyName)
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

/** Commas part adults where each part can stand alone: codes, titled names, or names of two words and more. */
function byCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const alone = (part: string) => code.test(part) || titles.test(part) || /\S\s+\S/.test(part);
  return parts.length > 1 && parts.every(alone) ? parts : [text];
}

/** Takes a name apart; a lone code such as APA stands in for the surname until a staff list names it. */
export function adultNames(text: string): AdultNames {
  if (code.test(text)) return { forename: '', surname: text, code: text };
  const title = titles.exec(text)?.[1];
  const bare = text.replace(titles, '');
  const surnameFirst = /^([^,]+),\s*(.+)$/.exec(bare);
  const inner = surnameFirst ? titles.exec(`${surnameFirst[2]} `)?.[1] : undefined;
  const name = splitFullName(
    inner ? `${surnameFirst?.[1]}, ${surnameFirst?.[2]?.slice(inner.length).replace(/^\.?\s*/, '')}` : bare,
  );
  const shown = title ?? inner;
  // One word alone is a surname for an adult: “Mrs Patel”.
  const only = name.forename === '' || name.surname === '';
  return {
    ...(shown ? { title: capital(shown) } : {}),
    forename: only ? '' : name.forename,
    surname: only ? name.forename || name.surname : name.surname,
  };
}

const capital = (title: string) => title.charAt(0).toUpperCase() + title.slice(1).toLowerCase();
