import { screenOf } from '@noticed/api/handlers/groups/compare';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { fullSize, plantedSchool, shareInWeek } from '../support/planted.ts';
import type { Figure, Part } from '../support/prove/part.ts';

const schools = 1000;

function measure(): Figure[] {
  let alarmed = 0;
  let wrong = 0;
  const weeksLate: number[] = [];
  for (let seed = 1; seed <= schools; seed += 1) {
    const { dimensions, figures } = plantedSchool(seed);
    const screen = (share: number | null) =>
      screenOf({ dimensions, figures: figures(share), floors: defaultFloors }, 'restore').comparisons;
    if (screen(null).some((one) => one.worthALook)) alarmed += 1;
    const found = [9, 10, 11, 12, 13, 14].find((week) =>
      screen(shareInWeek(week)).some((one) => one.groupId === 'Elm' && one.worthALook),
    );
    weeksLate.push(found === undefined ? Number.POSITIVE_INFINITY : found - fullSize);
    if (screen(0.35).some((one) => one.worthALook && one.groupId !== 'Elm')) wrong += 1;
  }
  const share = (count: number) => `${((100 * count) / schools).toFixed(1)}%`;
  const inTime = weeksLate.filter((weeks) => weeks <= 2).length;
  const early = weeksLate.filter((weeks) => weeks < 0).length;
  return [
    {
      figure: 'no pattern: screens with any “worth a look”',
      goal: '≤ 5%',
      result: share(alarmed),
      met: alarmed <= 0.05 * schools,
    },
    {
      figure: 'drift of 60 from 8% to 35%: found within three weeks of full size',
      goal: '≥ 90%',
      result: share(inTime),
      met: inTime >= 0.9 * schools,
      because: `${share(early)} before its full size; another group besides in ${share(wrong)}.`,
    },
  ];
}

export const part: Part = {
  about: '1,000 schools in which nothing is going on, and 1,000 in which a group drifts',
  run: async () => measure(),
};
