import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Flag, FlagKind } from '@noticed/shared/domain/flags/flag';
import { flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import type { SettingChanges } from '@noticed/shared/domain/settings';
import { settingFaults, settingsFrom } from '@noticed/shared/domain/settings';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import type { Handler } from '../../http/call.ts';
import { changeSettings, schoolVersion } from '../../store/people/schools.ts';
import { onRollIds } from '../../store/relationship/ledger.ts';
import { noticing } from '../registers/notice.ts';

export const readFlagSettings: Handler<Contract['readFlagSettings']> = async ({ scope, school }) => {
  const { limits, on } = settingsFrom(school.settings);
  return { limits, on, version: (await scope.first(schoolVersion))?.version ?? 0 };
};

/** What was sent, or every fault of it under its field. */
function judged(changes: SettingChanges, pathOf: (name: string) => string): SettingChanges {
  const faults = settingFaults(changes);
  const fields = faults.map(({ name, message }) => ({ path: pathOf(name), message }));
  if (fields.length > 0) throw problem('invalid', 'Some limits cannot be kept yet. Nothing was changed.', { fields });
  return changes;
}

export const setFlagSettings: Handler<Contract['setFlagSettings']> = async ({ scope, school, body, note }) => {
  const before = settingsFrom(school.settings);
  // A partial record's values are never undefined once they are parsed.
  const { limits, on } = body as { limits: Record<string, number>; on: Record<string, boolean> };
  const changes = { limits: { ...before.limits, ...limits }, on: { ...before.on, ...on } };
  judged(changes, (name) => `limits.${name}`);
  const saved = await scope.first(changeSettings, {
    settings: { ...school.settings, ...changes },
    version: body.version,
  });
  if (!saved)
    throw problem('conflict', 'Somebody else changed the settings meanwhile. Look at them again, then save.', {
      current: before,
    });
  note({ changed: [...changedIn(before.limits, changes.limits), ...changedIn(before.on, changes.on)] });
  return { version: saved.version };
};

/** The names of the settings that are not as they were: the trail says what was changed, not only that something was. */
function changedIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}

export const previewFlagSettings: Handler<Contract['previewFlagSettings']> = async (call) => {
  const { scope, school, query, today } = call;
  const { on, ...limits } = query;
  // What is asked besides the prompts that are on are numbers under the names of limits.
  const asked: SettingChanges = {
    limits: limits as Record<string, number>,
    ...(on === undefined ? {} : { on: onOf(on) }),
  };
  const before = settingsFrom(school.settings);
  const merged = { limits: { ...before.limits, ...asked.limits }, on: { ...before.on, ...asked.on } };
  const settings = settingsFrom(judged(merged, (name) => name));
  const pupils = (await scope.all(onRollIds, { today })).map((one) => one.id);
  const { ledger } = await noticing(scope, school, pupils, today);
  const [now, after] = [before, settings].map((one) => pupilsByKind(flagsFor(ledger, one, today)));
  return {
    pupils: pupils.length,
    now: count(now, 'any'),
    after: count(after, 'any'),
    kinds: flagKinds.map((kind) => ({ kind, now: count(now, kind), after: count(after, kind) })),
  };
};

/** The prompts that are named are on, all others off. */
function onOf(named: string): Record<string, boolean> {
  const names = named.split(',').filter(Boolean);
  return Object.fromEntries([...flagKinds.map((kind) => [kind, false]), ...names.map((name) => [name, true])]);
}

type Counted = Map<FlagKind | 'any', Set<string>>;

/** The pupils whom each kind of prompt is about. A prompt about a register as a whole is about nobody by name. */
function pupilsByKind(flags: readonly Flag[]): Counted {
  const found: Counted = new Map();
  for (const { kind, pupilId } of flags)
    for (const name of pupilId ? [kind, 'any' as const] : [])
      found.set(name, (found.get(name) ?? new Set()).add(pupilId ?? ''));
  return found;
}

/** One to four pupils are too few to be counted on any screen. */
function count(found: Counted | undefined, name: FlagKind | 'any'): number | null {
  const pupils = found?.get(name)?.size ?? 0;
  return pupils === 0 || pupils >= defaultFloors.group ? pupils : null;
}
