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

/** Red never comes before amber: each pair of limits that must keep its order. */
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

/**
 * The whole settings of a school from what it changed.
 * @throws Fault `bad-setting` on an unknown name, a value outside its range, a fraction of a day, or red before amber.
 * @example settingsFrom({ limits: { five: 3 } }).limits.five // 3
 */
export function settingsFrom(changes: SettingChanges = {}): Settings {
  const values = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.default]));
  const on = Object.fromEntries(flagKinds.map((kind) => [kind, startsOn.includes(kind)]));
  for (const [name, value] of Object.entries(changes.limits ?? {})) values[limitName(name)] = inRange(name, value);
  for (const [kind, value] of Object.entries(changes.on ?? {})) on[kindName(kind)] = value;
  // Every name of the two tables was filled in above.
  const settings = { limits: values, on } as unknown as Settings;
  for (const [first, second] of pairs) inOrder(settings, first, second);
  return settings;
}

/** The settings of a school that changed nothing. */
export const defaultSettings: Settings = settingsFrom();

function limitName(name: string): LimitName {
  if (!Object.hasOwn(limits, name)) throw new Fault('bad-setting', `There is no setting “${name}”.`);
  // Just checked.
  return name as LimitName;
}

function kindName(name: string): FlagKind {
  const kind = flagKinds.find((one) => one === name);
  if (!kind) throw new Fault('bad-setting', `There is no kind of flag “${name}”.`);
  return kind;
}

function inRange(name: string, value: number): number {
  const { min, max, unit } = limits[limitName(name)];
  if (!(value >= min && value <= max) || (unit !== 'share' && !Number.isInteger(value)))
    throw new Fault(
      'bad-setting',
      `${name} must be ${unit === 'share' ? 'a' : 'a whole'} number from ${min} to ${max}.`,
    );
  return value;
}

function inOrder({ limits: values }: Settings, first: LimitName, second: LimitName): void {
  const off = values[second] === 0;
  if (!off && values[first] > values[second])
    throw new Fault('bad-setting', `${first} (${values[first]}) must not be more than ${second} (${values[second]}).`);
}
