import type { Contract } from '@noticed/shared/contract/contract';
import type { AreaFigures, Release } from '@noticed/shared/contract/groups/evidence';
import { dayNumber } from '@noticed/shared/domain/calendar/day';
import { shareMeasures } from '@noticed/shared/domain/groups/measure';
import { areaFigure } from '@noticed/shared/domain/suppression/figure';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import type { Handler } from '../../../http/call.ts';
import type { Scope } from '../../../store/database.ts';
import { releases } from '../../../store/groups/snapshots.ts';
import { schools } from '../../../store/people/schools.ts';

/** Schools of an area break up in different weeks: releases whose last days lie no further apart are of one half-term. */
const daysApart = 21;

/** What every school of this store released for a half-term; nothing that it did not release itself. */
async function releasedAround(scope: Scope, until: string): Promise<Release[]> {
  const found: Release[] = [];
  for (const { id } of await scope.all(schools)) {
    const own = await scope.as({ schoolId: id, staffId: null }).all(releases);
    const distance = (day: string) => Math.abs(dayNumber(day) - dayNumber(until));
    const [nearest] = own.toSorted((a, b) => distance(a.until) - distance(b.until));
    if (nearest && distance(nearest.until) <= daysApart) found.push(nearest.figures as Release); // written by `releaseFigures`
  }
  return found;
}

export const readAreaFigures: Handler<Contract['readAreaFigures']> = async ({ scope, params }) => {
  const found = await releasedAround(scope, params.until);
  return { until: params.until, schools: found.length, lines: linesOf(found) };
};

type Lines = AreaFigures['lines'];
type Groups = Release['lines'][number]['groups'];

function linesOf(found: readonly Release[]): Lines {
  const lines = Map.groupBy(
    found.flatMap((one) => one.lines),
    (line) => line.dimension,
  );
  return [...lines].flatMap(([dimension, own]) => {
    const groups = Map.groupBy(
      own.flatMap((line) => line.groups),
      (group) => group.name,
    );
    const told = [...groups].flatMap(([name, some]) =>
      some.length < defaultFloors.schools ? [] : [summed(name, some)],
    );
    return told.length === 0 ? [] : [{ dimension, groups: told }];
  });
}

function summed(name: string, some: Groups): Lines[number]['groups'][number] {
  const measures = shareMeasures.map((one) => [
    one,
    areaFigure(
      some.map((group) => group.measures[one] ?? null),
      defaultFloors,
    ),
  ]);
  return { name, schools: some.length, measures: Object.fromEntries(measures) };
}
