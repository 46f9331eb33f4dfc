import type { Day } from './day.ts';

// Source: gov.uk/bank-holidays, contains public sector information licensed under the Open Government Licence v3.0.
// A line is a year and its days as month and day. Substitute days stand for a holiday that falls on a weekend.

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
/** The nation of a school: it picks bank holidays, year labels and ids (domain.md section 7). */
export type Nation = (typeof nations)[number];

/** Bank holidays of all four nations. */
const everywhere = [
  '2012 0102 0406 0507 0604 0605 1225 1226',
  '2013 0101 0329 0506 0527 1225 1226',
  '2014 0101 0418 0505 0526 1225 1226',
  '2015 0101 0403 0504 0525 1225 1228',
  '2016 0101 0325 0502 0530 1226 1227',
  '2017 0102 0414 0501 0529 1225 1226',
  '2018 0101 0330 0507 0528 1225 1226',
  '2019 0101 0419 0506 0527 1225 1226',
  '2020 0101 0410 0508 0525 1225 1228',
  '2021 0101 0402 0503 0531 1227 1228',
  '2022 0103 0415 0502 0602 0603 0919 1226 1227',
  '2023 0102 0407 0501 0508 0529 1225 1226',
  '2024 0101 0329 0506 0527 1225 1226',
  '2025 0101 0418 0505 0526 1225 1226',
  '2026 0101 0403 0504 0525 1225 1228',
  '2027 0101 0326 0503 0531 1227 1228',
  '2028 0103 0414 0501 0529 1225 1226',
];

/** Easter Monday and the late summer bank holiday. */
const notInScotland = [
  '2012 0409 0827',
  '2013 0401 0826',
  '2014 0421 0825',
  '2015 0406 0831',
  '2016 0328 0829',
  '2017 0417 0828',
  '2018 0402 0827',
  '2019 0422 0826',
  '2020 0413 0831',
  '2021 0405 0830',
  '2022 0418 0829',
  '2023 0410 0828',
  '2024 0401 0826',
  '2025 0421 0825',
  '2026 0406 0831',
  '2027 0329 0830',
  '2028 0417 0828',
];

/** 2 January, the early summer bank holiday and St Andrew’s Day. */
const scotlandOnly = [
  '2012 0103 0806 1130',
  '2013 0102 0805 1202',
  '2014 0102 0804 1201',
  '2015 0102 0803 1130',
  '2016 0104 0801 1130',
  '2017 0103 0807 1130',
  '2018 0102 0806 1130',
  '2019 0102 0805 1202',
  '2020 0102 0803 1130',
  '2021 0104 0802 1130',
  '2022 0104 0801 1130',
  '2023 0103 0807 1130',
  '2024 0102 0805 1202',
  '2025 0102 0804 1201',
  '2026 0102 0803 1130',
  '2027 0104 0802 1130',
  '2028 0104 0807 1130',
];

/** St Patrick’s Day and the Battle of the Boyne. */
const northernIrelandOnly = [
  '2012 0319 0712',
  '2013 0318 0712',
  '2014 0317 0714',
  '2015 0317 0713',
  '2016 0317 0712',
  '2017 0317 0712',
  '2018 0319 0712',
  '2019 0318 0712',
  '2020 0317 0713',
  '2021 0317 0712',
  '2022 0317 0712',
  '2023 0317 0712',
  '2024 0318 0712',
  '2025 0317 0714',
  '2026 0317 0713',
  '2027 0317 0712',
  '2028 0317 0712',
];

const lists: Record<Nation, readonly string[][]> = {
  england: [everywhere, notInScotland],
  wales: [everywhere, notInScotland],
  scotland: [everywhere, scotlandOnly],
  'northern-ireland': [everywhere, notInScotland, northernIrelandOnly],
};

/**
 * The bank holidays of a nation from 2012 to 2028, in order: where a school's own list begins, which it can edit.
 * @example bankHolidays('england').filter((day) => day.startsWith('2026')).length // 8
 */
export function bankHolidays(nation: Nation): Day[] {
  return lists[nation].flat().flatMap(daysOfLine).sort();
}

function daysOfLine(line: string): Day[] {
  const [year, ...days] = line.split(' ');
  return days.map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
}
