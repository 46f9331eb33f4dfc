import type { Scope } from '../../store/database.ts';
import { everyPupil } from '../../store/pupils.ts';
import { everyRegister, openMemberships } from '../../store/registers.ts';
import { allStaff, openImportedRelations } from '../../store/staff.ts';

/** The roster as the school's rows hold it: what a file is compared with. */
export interface Known {
  pupils: KnownPupil[];
  staff: KnownStaff[];
  registers: KnownRegister[];
  memberships: { id: string; registerId: string; pupilId: string; from: string }[];
  teaching: { id: string; staffId: string; kind: string; target: string; from: string }[];
}

export interface KnownPupil {
  id: string;
  sourceRef: string | null;
  upn: string | null;
  admissionNumber: string | null;
  legalForename: string;
  legalSurname: string;
  preferredForename: string | null;
  preferredSurname: string | null;
  birthDate: string | null;
  year: string | null;
  house: string | null;
  sex: string;
  sen: string;
  pupilPremium: string;
  fsm: string;
  everFsm6: string;
  eal: string;
  lookedAfter: string;
  joinedOn: string | null;
  leftOn: string | null;
}

export interface KnownStaff {
  id: string;
  sourceRef: string | null;
  title: string | null;
  forename: string;
  surname: string;
  email: string | null;
  code: string | null;
  leftOn: string | null;
}

export interface KnownRegister {
  id: string;
  sourceRef: string | null;
  name: string;
  kind: string;
  subject: string | null;
  year: string | null;
  meetings: number;
  archivedOn: string | null;
}

export async function knownRoster(scope: Scope): Promise<Known> {
  return {
    pupils: await scope.all(everyPupil),
    staff: await scope.all(allStaff),
    registers: await scope.all(everyRegister),
    memberships: await scope.all(openMemberships),
    teaching: await scope.all(openImportedRelations),
  };
}
