import { Fault } from './fault.ts';
import { type FlagKind, flagKinds } from './flags/flag.ts';
import { type LimitName, limits } from './limits.ts';

/** What a school has set: each limit in its unit, and which kinds of flag it has turned on. */
export interface Settings {
  limits: Readonly<Record<LimitName, number>>;
  on: Readonly<Record<FlagKind, boolean>>;
}

/** The settings that a school changed; what it left alone keeps its default. */
export interface SettingChanges {
  limits?: Readonly<Record<string, number>>;
  on?: Readonly<Record<string, boolean>>;
}

const shippedLimits: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(limits).map(([name, limit]) => [name, limit.default]),
);

/** On from the start (domain.md section 4); a school turns the others on when it is ready. */
const startsOn: readonly FlagKind[] = [
  'quiet',
  'nothing-logged',
  'invisible',
  'restore-unplanned',
  'follow-up-due',
  'fresh-start',
  'keep-in-touch',
];

/** Each pair of limits that must keep its order: red never comes before amber. */
const pairs: readonly [LimitName, LimitName][] = [
  ['quietMaintainAmber', 'quietMaintainRed'],
  ['quietEstablishAmber', 'quietEstablishRed'],
  ['quietRestoreAmber', 'quietRestoreRed'],
  ['classMaintainAmber', 'classMaintainRed'],
  ['classEstablishAmber', 'classEstablishRed'],
  ['classRestoreAmber', 'classRestoreRed'],
  ['invisibleAmber', 'invisibleRed'],
  ['newJoinerCheckDay', 'newJoinerDays'],
];

/** One thing wrong with what a school would set, under the name of the setting, in a sentence that says what is right. */
export interface SettingFault {
  name: string;
  message: string;
}

const isLimit = (name: string): name is LimitName => Object.hasOwn(limits, name);
const isKind = (name: string): name is FlagKind => flagKinds.some((one) => one === name);

/** Everything that is wrong with what a school would set, at once: empty when it can be. */
export function settingFaults(changes: SettingChanges): SettingFault[] {
  const asked = Object.entries(changes.limits ?? {});
  const strange = asked.map(([name]) => name).filter((name) => !isLimit(name));
  const kinds = Object.keys(changes.on ?? {}).filter((name) => !isKind(name));
  const ranges = asked.flatMap(([name, value]) => (isLimit(name) ? rangeFault(name, value) : []));
  const values = { ...shippedLimits, ...changes.limits };
  const wrong = new Set(ranges.map((one) => one.name));
  const orders = pairs.flatMap((pair) => (pair.some((name) => wrong.has(name)) ? [] : orderFault(values, pair)));
  const unknown = [...strange, ...kinds].map((name) => ({ name, message: `There is no setting “${name}”.` }));
  return [...unknown, ...ranges, ...orders];
}

/**
 * The whole settings of a school from what it changed.
 * @throws Fault `bad-setting` on an unknown name, a value outside its range, a fraction of a day, or red before amber.
 * @example settingsFrom({ limits: { five: 3 } }).limits.five // 3
 */
export function settingsFrom(changes: SettingChanges = {}): Settings {
  const [fault] = settingFaults(changes);
  if (fault) throw new Fault('bad-setting', `${fault.name}: ${fault.message}`);
  const on = Object.fromEntries(flagKinds.map((kind) => [kind, startsOn.includes(kind)]));
  // Every name of the two tables is filled in, and what was changed was just checked.
  return { limits: { ...shippedLimits, ...changes.limits }, on: { ...on, ...changes.on } } as unknown as Settings;
}

/** The settings of a school that changed nothing. */
export const defaultSettings: Settings = settingsFrom();

function rangeFault(name: LimitName, value: number): SettingFault[] {
  const { min, max, unit } = limits[name];
  if (value >= min && value <= max && (unit === 'share' || Number.isInteger(value))) return [];
  return [{ name, message: `Give a ${unit === 'share' ? '' : 'whole '}number from ${min} to ${max}.` }];
}

function orderFault(values: Readonly<Record<string, number>>, [first, second]: [LimitName, LimitName]): SettingFault[] {
  const [early = 0, late = 0] = [values[first], values[second]];
  const off = limits[second].min === 0 ? ', or 0 to switch it off' : '';
  return late === 0 || early <= late
    ? []
    : [{ name: second, message: `Give ${early} or more${off}: it comes second.` }];
}
