import type { Bond, Desk } from './cast.ts';
import { tellConfidence } from './confidence.ts';
import type { Agenda, Doing } from './diary.ts';
import type { Telling } from './moments.ts';
import type { Repair } from './repairs.ts';
import { placing } from './reviews.ts';
import { agreements, calledOff, mended, narratives, notToday, places, reasons } from './words.ts';

interface Kept {
  id: string;
  version: number;
  items: string[];
}

/** Puts a repair on the agenda: the placement, and every move of its session on its own day. */
export function tellRepair(telling: Telling, agenda: Agenda, desk: Desk, bond: Bond, repair: Repair): void {
  const { chance, history } = telling;
  const at = (ago: number) => history.count - ago;
  const minute = () => chance.whole(200, 380);
  agenda.add(at(repair.restored), placing(telling, desk, bond, 'restore', chance.one(reasons.restore), minute()));
  const by = repair.planned?.by ?? desk.adult.ref;
  const session: Kept = { id: telling.id(), version: 0, items: [] };
  const on = (ago: number | undefined, does: (doing: Doing) => Promise<unknown>, who = by) => {
    if (ago !== undefined) agenda.add(at(ago), { by: who, minute: minute(), does });
  };
  const { planned, held, followedUp, again } = repair;
  if (planned) on(planned.ago, (doing) => plan(doing, telling, bond, session, planned.for));
  on(repair.putOff, (doing) => move(doing, session, { move: 'defer', reason: notToday, forReadiness: true }));
  on(repair.declined, (doing) => move(doing, session, { move: 'decline' }));
  on(repair.calledOff, (doing) => move(doing, session, { move: 'cancel', reason: calledOff }));
  if (held) on(held.ago, (doing) => hold(doing, telling, session, repair));
  if (followedUp)
    on(followedUp.ago, async (doing) => {
      await settle(doing, session, repair.openSince !== undefined);
      await move(doing, session, { move: 'follow-up', outcome: followedUp.outcome });
    });
  on(repair.closed, (doing) => move(doing, session, { move: 'close' }));
  if (repair.mended !== undefined) agenda.add(at(repair.mended), placing(telling, desk, bond, 'maintain', mended, 385));
  tellConfidence(telling, agenda, bond, session.id, repair);
  const next: Kept = { id: telling.id(), version: 0, items: [] };
  if (again) on(again.ago, (doing) => plan(doing, telling, bond, next, again.for), again.by);
}

async function plan(doing: Doing, { cast, chance, history }: Telling, bond: Bond, session: Kept, ago: number) {
  const adultId = cast.people.get(bond.adult)?.viewer.staffId;
  const plannedOn = history.dayAt(history.count - ago);
  const place = chance.one(places);
  const named = adultId === undefined ? {} : { adultId };
  await doing('planSession', { body: { id: session.id, pupilId: bond.pupil.id, plannedOn, place, ...named } });
  session.version = 1;
}

type Moved = {
  move: 'defer' | 'decline' | 'cancel' | 'follow-up' | 'close';
  reason?: string;
  forReadiness?: boolean;
  outcome?: NonNullable<Repair['followedUp']>['outcome'];
};

async function move(doing: Doing, session: Kept, body: Moved): Promise<void> {
  await doing('moveSession', { params: { sessionId: session.id }, body: { version: session.version, ...body } });
  session.version += 1;
}

async function hold(doing: Doing, { chance, history, id }: Telling, session: Kept, repair: Repair): Promise<void> {
  const { held, agreed = 0, openSince } = repair;
  if (!held) return;
  const dayOf = (ago: number) => history.dayAt(history.count - ago);
  const heldOn = dayOf(held.ago);
  const items = chance
    .shuffled(agreements)
    .slice(0, agreed)
    .map((item, place) => ({
      ...item,
      id: id(),
      dueOn: place === 0 && openSince !== undefined ? dayOf(openSince) : dayOf(held.ago - 10),
    }));
  session.items = items.map((one) => one.id);
  const followUpOn = dayOf(held.followUp);
  const narrative = { words: { whatHappened: chance.one(narratives) } };
  const body = { version: session.version, heldOn, followUpOn, items, narrative };
  await doing('holdSession', { params: { sessionId: session.id }, body });
  session.version += 1;
}

/** Ends what was agreed as done; all but the first where one is still open. */
async function settle(doing: Doing, session: Kept, leavesOne: boolean): Promise<void> {
  for (const itemId of session.items.slice(leavesOne ? 1 : 0)) {
    const params = { sessionId: session.id, itemId };
    await doing('settleItem', { params, body: { version: session.version, status: 'done' } });
    session.version += 1;
  }
}
