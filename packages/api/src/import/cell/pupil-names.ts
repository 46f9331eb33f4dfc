import { tidyName } from '@noticed/shared/domain/people/name';
import type { RosterPupil } from '../roster.ts';

export type PupilNames = Pick<
  RosterPupil,
  'legalForename' | 'legalSurname' | 'preferredForename' | 'preferredSurname' | 'nameless'
>;

/**
 * A pupil's names as a source gives them. Where only preferred names are given they stand for the legal ones; where the source has a place
 * for a preferred name and leaves it blank, the legal one is preferred.
 */
export function namesOf(given: {
  legalForename: string;
  legalSurname: string;
  preferredForename?: string;
  preferredSurname?: string;
}): PupilNames {
  const preferredForename = tidyName(given.preferredForename ?? '');
  const preferredSurname = tidyName(given.preferredSurname ?? '');
  const legalForename = tidyName(given.legalForename) || preferredForename;
  const legalSurname = tidyName(given.legalSurname) || preferredSurname;
  return {
    legalForename,
    legalSurname,
    ...(given.preferredForename === undefined ? {} : { preferredForename: preferredForename || legalForename }),
    ...(given.preferredSurname === undefined ? {} : { preferredSurname: preferredSurname || legalSurname }),
    ...(legalForename === '' && legalSurname === '' ? { nameless: true } : {}),
  };
}
