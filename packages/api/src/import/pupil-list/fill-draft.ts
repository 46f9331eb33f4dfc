import { joinByKeys } from '../build/join-by-keys.ts';
import { mergeFields } from '../build/merge-values.ts';
import { lookAt, type NoticeBook } from '../build/notice-book.ts';
import { type Place, put, type SchoolDraft } from '../build/school-draft.ts';
import type { AdultFields } from '../cell/adult-names.ts';
import { type AdultSaying, joinAdults } from './adults.ts';
import type { GroupSaying } from './groups-of-row.ts';
import { meetingsOfPeriods } from './meetings.ts';
import { keysOf, type PupilFields } from './row.ts';

/** What one row says: its pupil and where it puts them. */
export interface PupilSaying {
  pupil: PupilFields;
  groups: GroupSaying[];
  place: Place;
}

interface Sayings {
  pupils: readonly PupilSaying[];
  staff: readonly AdultSaying[];
  whole: SchoolDraft['whole'];
}

/** Joins what the rows of a school say into its pupils, adults, registers and their links. */
export function fillDraft(draft: SchoolDraft, sayings: Sayings, notices: NoticeBook): SchoolDraft {
  draft.whole = sayings.whole;
  for (const group of joinByKeys(sayings.pupils, ({ pupil }) => keysOf(pupil))) addPupil(draft, group, notices);
  addRegisters(draft, sayings.pupils);
  addAdults(draft, sayings);
  return draft;
}

const identifying = ['legalForename', 'legalSurname', 'birthDate', 'upn', 'admissionNumber'] as const;

function addPupil(draft: SchoolDraft, group: readonly PupilSaying[], notices: NoticeBook): void {
  const { merged, contradicted } = mergeFields(group.map(({ pupil }) => pupil));
  const { misRef, legalForename = '', legalSurname = '', ...rest } = merged;
  const ref =
    misRef ?? merged.admissionNumber ?? merged.upn ?? keysOf({ ...rest, legalForename, legalSurname })[0] ?? '';
  const place = firstPlace(group);
  const nameless = legalForename === '' && legalSurname === '';
  put(draft.pupils, {
    ref,
    legalForename,
    legalSurname,
    ...rest,
    ...(nameless ? { nameless: true as const } : {}),
    place,
  });
  for (const { groups, place: said } of group)
    for (const { register, spell } of groups)
      draft.memberships.push({ registerRef: register.ref, pupilRef: ref, ...spell, place: said });
  noteGroup(
    group,
    nameless,
    contradicted.some((field) => identifying.some((one) => one === field)),
    notices,
  );
}

function noteGroup(group: readonly PupilSaying[], nameless: boolean, contradicted: boolean, notices: NoticeBook): void {
  const place = firstPlace(group);
  if (nameless)
    notices.add(
      lookAt(
        'nameless',
        place,
        'A pupil without a name: matched by UPN or admission number only.',
        'Import the pupil list with it, or first.',
      ),
    );
  if (!contradicted) return;
  const lines = [...new Set(group.map((saying) => saying.place.line))].slice(0, 5).join(', ');
  notices.add(
    lookAt(
      'contradiction',
      place,
      `Lines ${lines} are of one pupil and differ in name, date of birth or number.`,
      'Correct it in the MIS.',
    ),
  );
}

function firstPlace(group: readonly { place: Place }[]): Place {
  const places = group
    .map((saying) => saying.place)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
  return places[0] ?? { file: '', line: null };
}

function addRegisters(draft: SchoolDraft, sayings: readonly PupilSaying[]): void {
  const said = new Map<string, { group: GroupSaying; place: Place }[]>();
  for (const { groups, place } of sayings)
    for (const group of groups) {
      const same = said.get(group.register.ref);
      if (same) same.push({ group, place });
      else said.set(group.register.ref, [{ group, place }]);
    }
  for (const [ref, same] of said) {
    const { merged } = mergeFields(same.map(({ group }) => group.register));
    const meetings = meetingsOfPeriods(same.map(({ group }) => group.period));
    put(draft.registers, {
      kind: 'class',
      name: ref,
      ...merged,
      ref,
      ...(meetings ? { meetings } : {}),
      place: firstPlace(same),
    });
  }
}

function addAdults(draft: SchoolDraft, sayings: Sayings): void {
  const said = new Map<AdultFields, AdultSaying>(sayings.staff.map((saying) => [saying.adult, saying]));
  const registersOf = new Map<AdultFields, Map<string, Place>>();
  for (const { groups, place } of sayings.pupils)
    for (const { register, adults } of groups)
      for (const adult of adults) {
        if (!said.has(adult)) said.set(adult, { adult, place });
        const registers = registersOf.get(adult) ?? new Map<string, Place>();
        registersOf.set(adult, registers.set(register.ref, registers.get(register.ref) ?? place));
      }
  const { staff, refOf } = joinAdults([...said.values()]);
  for (const adult of staff) put(draft.staff, adult);
  for (const [adult, registers] of registersOf)
    for (const [registerRef, place] of registers)
      draft.teaching.push({ registerRef, staffRef: refOf.get(adult) ?? '', place });
}
