import { sortKey } from '@noticed/shared/domain/people/name';

/** What colleagues call somebody: title and surname, or both names where there is no title. */
export function staffName({ title, forename, surname }: { title?: string; forename: string; surname: string }): {
  displayName: string;
  sortName: string;
} {
  const names = { legalForename: forename, legalSurname: surname, preferredForename: null, preferredSurname: null };
  return {
    displayName: title && surname ? `${title} ${surname}` : `${forename} ${surname}`.trim(),
    sortName: sortKey(names),
  };
}
