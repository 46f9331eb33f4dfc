import type { Contract } from '@noticed/shared/contract/contract';
import type { PhaseMixRow } from '@noticed/shared/contract/groups';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import { figuresOf } from '@noticed/shared/domain/groups/figures';
import { type Dimension, groupsOf, type PupilLabels } from '@noticed/shared/domain/groups/group';
import { type GroupMeasures, measureGroups } from '@noticed/shared/domain/groups/measures';
import type { Viewer } from '@noticed/shared/domain/staff';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import type { z } from 'zod';
import type { Handler } from '../http/call.ts';
import type { Scope } from '../store/database.ts';
import { ledgerRows, onRollIds, onRollOfYears } from '../store/ledger.ts';
import { formsOf, pupilsByIds } from '../store/pupils.ts';
import { membersOf } from '../store/registers.ts';

type Row = z.infer<typeof PhaseMixRow>;

/** The pupils whose groups the reader may see: the school, the years they lead, or their own registers. */
export async function pupilsInScope(scope: Scope, viewer: Viewer): Promise<string[]> {
  const { today } = viewer;
  const { parts, exceptPupilIds } = scopeOf(viewer, 'see-trends');
  const years = parts.flatMap((one) => one.targets.year);
  const rows = parts.some((one) => one.everyone)
    ? await scope.all(onRollIds, { today })
    : await scope.all(onRollOfYears, { listYears: years, today });
  const own = await scope.all(membersOf, { listRegisterIds: parts.flatMap((one) => one.targets.register), today });
  const ids = new Set([...rows.map((one) => one.id), ...own.map((one) => one.pupilId)]);
  return [...ids].filter((id) => !exceptPupilIds.includes(id));
}

const nothing = { pupils: null, relationships: null, establish: null, maintain: null, restore: null, unsorted: null };

function rowOf({ name, pupils, phases }: GroupMeasures, adults: number): Row {
  if (!phases || pupils === null)
    return {
      group: name,
      ...nothing,
      adults: null,
      hidden: 'Too few pupils or adults to show, or they could be worked out from another group.',
    };
  const { establish, maintain, restore, unsorted } = phases;
  return {
    group: name,
    pupils,
    establish,
    maintain,
    restore,
    unsorted,
    relationships: establish + maintain + restore + unsorted,
    adults,
    hidden: null,
  };
}

export async function labelsOf(scope: Scope, pupilIds: readonly string[], today: string): Promise<PupilLabels[]> {
  const rows = await scope.all(pupilsByIds, { listIds: pupilIds });
  const forms = new Map((await scope.all(formsOf, { listIds: pupilIds, today })).map((one) => [one.pupilId, one.form]));
  return rows.map((row) => {
    const { id: pupilId, year, house, sen, sex, joinedOn, pupilPremium, fsm, everFsm6, eal, lookedAfter } = row;
    const labels = { pupilPremium, fsm, everFsm6, eal, lookedAfter };
    const whole = { pupilId, year, tutorGroup: forms.get(pupilId) ?? null, house, sen, labels, sex, joinedOn };
    // These columns were written from the domain's own values by the import.
    return { ...whole, ethnicity: 'unknown', attendance: null, customGroups: [] } as PupilLabels;
  });
}

export const readPhaseMix: Handler<Contract['readPhaseMix']> = async ({ scope, school, viewer, query, today }) => {
  const pupilIds = await pupilsInScope(scope, viewer);
  const rows = await ledgerRows(scope, school, pupilIds, today);
  const figures = figuresOf({ ...rows, invisible: new Map(), repairs: [] }, rows.calendar, {
    from: rows.calendar.windowStart(today, 20),
    to: today,
  });
  const dimensions = groupsOf(await labelsOf(scope, pupilIds, today), today, { lookedAfter: false, ethnicity: false });
  const dimension = dimensions.find((one) => one.id === query.by);
  const everyone: Dimension = {
    id: 'everyone',
    name: 'Everyone',
    protected: false,
    groups: [{ id: 'all', name: 'Everyone', pupilIds, counterpart: false }],
    aside: { unknown: 0, refused: 0, 'not-obtained': 0 },
  };
  const adultsOf = (ids: readonly string[]) =>
    new Set(
      rows.relationships
        .filter((one) => one.phase !== 'unsorted' && ids.includes(one.pupilId))
        .map((one) => one.adultId),
    ).size;
  const measured = dimension ? measureGroups(dimension, figures, defaultFloors) : [];
  const [total] = measureGroups(everyone, figures, defaultFloors);
  return {
    by: query.by,
    rows: measured.map((one, at) => rowOf(one, adultsOf(dimension?.groups[at]?.pupilIds ?? []))),
    total: total
      ? rowOf(total, adultsOf(pupilIds))
      : { group: 'Everyone', ...nothing, adults: null, hidden: 'Nobody to show yet.' },
    floor: defaultFloors.group,
  };
};
