import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { oneOf } from '../chance.ts';
import { shapeOf } from '../valid.ts';
import type { Course } from './fernhill.ts';
import { dayNear } from './picks.ts';
import { type Making, type Pools, plausible } from './plausible.ts';

/**
 * What answers differently on purpose, or would end the school that is looked at: doors and devices, whose secrets are chance; what
 * says which engine it is; what people are erased by.
 */
const left = new Set<Operation>([
  ...(['signOut', 'signOutEverywhere', 'listDevices', 'endDevice', 'readDeviceKey', 'makeDeviceKey'] as const),
  ...(['lockDevice', 'readLock', 'unlockDevice', 'setPin', 'enrolDevice', 'stepUp', 'readStepUp'] as const),
  ...(['giveSecondFactor', 'startApp', 'confirmApp', 'renewRecoveryCodes', 'startPasskey', 'addPasskey'] as const),
  ...(['startOidc', 'finishOidc', 'setSignInPolicy', 'inviteStaff', 'readStatus', 'readChanges'] as const),
  ...(['erasePupil', 'eraseStaff', 'readOverview', 'readGroup', 'readReading', 'stopReading'] as const),
  ...(['exportRoster', 'readTemplate', 'listDemoPeople', 'stepIntoDemo', 'prepareRollover'] as const),
]);

const all = (Object.entries(contract) as [Operation, Endpoint][]).filter(
  ([name, endpoint]) => !left.has(name) && !endpoint.upload && endpoint.permission !== 'anyone',
); // the keys of the contract
const shapes = new Map<unknown, ReturnType<typeof shapeOf>>();

/** What requests name, as far as this sequence knows it. */
function poolsOf(course: Course): Pools {
  const { school, made } = course;
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const staff = Object.values(school.staff);
  return {
    ...{ pupilId: Object.values(school.pupils), otherPupilId: Object.values(school.pupils) },
    ...{ staffId: staff, adultId: staff, facilitatorId: staff, registerId: Object.values(school.registers) },
    ...{ checkInId: ids(made.checkIns), reviewId: ids(made.reviews), sessionId: ids(made.sessions) },
    ...{ placementId: ids(made.placements), entryId: ids(made.entries), replaces: ids(made.entries) },
    ...{ practiceId: ['effort', 'greeting', 'two-by-ten'], kind: ['quiet', 'invisible', 'unsorted'] },
    ...{ dimension: ['house', 'sen', 'year'], group: ['Elm', 'K', '9'], house: ['Elm'], form: ['9B'], year: ['9'] },
    day: Array.from({ length: 4 }, () => dayNear(course)),
  };
}

/** Any operation of the contract, sent what its shape takes and this school has. Most are refused, the same on both. */
export async function anyOperation(course: Course): Promise<void> {
  const { pair, who, random, id } = course;
  const [name, endpoint] = oneOf(all, random);
  const making: Making = { pools: poolsOf(course), random, id };
  const made = (schema: Endpoint['body']) => {
    if (!schema) return undefined;
    const shape = shapes.get(schema) ?? shapeOf(schema);
    shapes.set(schema, shape);
    return plausible(shape, making);
  };
  const texts = (value: unknown) =>
    Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, String(one)]));
  if (endpoint.stepUp) await pair.freshen(who);
  await pair.ask(who, name, {
    ...{ params: texts(made(endpoint.params)), query: texts(made(endpoint.query)), body: made(endpoint.body) },
  });
}
