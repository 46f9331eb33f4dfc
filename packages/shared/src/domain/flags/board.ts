import { loggedLately } from '../coverage.ts';
import type { Day } from '../day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Desk, deskKey, type Touched } from '../ledger/touched.ts';
import type { Settings } from '../settings.ts';
import { deskFlags, type Finding, findingOf } from './finding.ts';
import type { Flag } from './flag.ts';
import { desksIn, inScope, pupilsIn, type Scope } from './flags-for.ts';
import { current } from './person.ts';
import { type Scene, sceneOf } from './scene.ts';

/** All flags of a ledger on one day, kept so that a change costs only what it touched. A new day needs a new board. */
export interface Board {
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly today: Day;
  readonly findings: Map<string, Finding>;
  readonly desks: Map<string, readonly Flag[]>;
}

/** Looks at everything once. @throws Fault `bad-day`. */
export function boardOf(ledger: Ledger, settings: Settings, today: Day): Board {
  const board: Board = { ledger, settings, today, findings: new Map(), desks: new Map() };
  const scene = sceneOf(ledger, settings, today);
  for (const pupilId of ledger.pupils.keys()) board.findings.set(pupilId, findingOf(scene, pupilId));
  for (const desk of desksIn(scene, undefined)) refreshDesk(board, scene, desk);
  return board;
}

/**
 * Computes again what a change touched, and nothing else. The board then says what a new one would say; a property
 * proves it.
 * @example refresh(board, apply(board.ledger, { checkIns: [checkIn] }))
 */
export function refresh(board: Board, touched: Touched): void {
  const scene = sceneOf(board.ledger, board.settings, board.today);
  const desks = new Map(touched.desks);
  for (const pupilId of pupilsTouched(board, scene, touched, desks)) {
    noteDesks(desks, board.findings.get(pupilId));
    const finding = findingOf(scene, pupilId);
    board.findings.set(pupilId, finding);
    noteDesks(desks, finding);
  }
  for (const desk of desks.values()) refreshDesk(board, scene, desk);
}

/** All flags on a board, or those of a scope, most urgent first. */
export function flagsOn(board: Board, scope?: Scope): Flag[] {
  const scene = sceneOf(board.ledger, board.settings, board.today);
  const flags: Flag[] = [];
  for (const pupilId of pupilsIn(scene, scope)) flags.push(...(board.findings.get(pupilId)?.flags ?? []));
  const desks = new Set([...desksIn(scene, scope)].map((desk) => deskKey(desk.adultId, desk.registerId)));
  for (const [key, own] of board.desks) if (desks.has(key)) flags.push(...own);
  return scope ? inScope(scene, flags, scope) : flags;
}

/**
 * The pupils whom a change may concern. Who logs for the first time in a window, or has logged nothing after all, changes
 * whom they cover, which matters to those unseen for long, and whether their register is silent.
 */
function pupilsTouched(board: Board, scene: Scene, touched: Touched, desks: Map<string, Desk>): Set<string> {
  const pupils = new Set(touched.pupils);
  const start = scene.windowStart(scene.settings.limits.coverageWindow);
  for (const { adultId, registerId, before } of touched.logged) {
    const was = before !== null && before >= start;
    const is = loggedLately(scene, adultId, registerId);
    if (was && is) continue;
    if (registerId === '') {
      if (was !== is) for (const pupilId of unseenOf(scene, adultId)) pupils.add(pupilId);
    } else {
      desks.set(deskKey(adultId, registerId), { adultId, registerId });
      if (was !== is) for (const pupilId of hushed(board, adultId, registerId, is)) pupils.add(pupilId);
    }
  }
  return pupils;
}

/** The pupils of an adult whom nobody may have noticed for the limit, closures left aside. */
function* unseenOf({ ledger, settings, today, now }: Scene, adultId: string): Generator<string> {
  for (const { registerId } of current(ledger.teaching.get(adultId), today))
    for (const { pupilId } of ledger.members.get(registerId) ?? []) {
      const last = ledger.noticed.get(pupilId)?.last;
      if (!last || now - ledger.calendar.ordinal(last.day) >= settings.limits.invisibleAmber) yield pupilId;
    }
}

/** Whom a register's silence concerns: when it breaks, those it stood in for; when it begins, all on it. */
function* hushed({ ledger, findings }: Board, adultId: string, registerId: string, broken: boolean): Generator<string> {
  for (const { pupilId } of ledger.members.get(registerId) ?? []) {
    const stoodIn = findings
      .get(pupilId)
      ?.silences.some((silence) => silence.adultId === adultId && silence.registerId === registerId);
    if (!broken || stoodIn) yield pupilId;
  }
}

function noteDesks(desks: Map<string, Desk>, finding: Finding | undefined): void {
  for (const { adultId, registerId } of finding?.silences ?? [])
    desks.set(deskKey(adultId, registerId), { adultId, registerId });
}

function refreshDesk(board: Board, scene: Scene, desk: Desk): void {
  board.desks.set(
    deskKey(desk.adultId, desk.registerId),
    deskFlags(scene, desk, (pupilId) => board.findings.get(pupilId)),
  );
}
