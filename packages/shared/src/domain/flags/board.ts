import type { Day } from '../calendar/day.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Desk, deskKey, type Touched } from '../ledger/touched.ts';
import type { Settings } from '../settings.ts';
import { concerned } from './concerned.ts';
import { deskFlags, type Finding, findingOf } from './finding.ts';
import type { Flag } from './flag.ts';
import { type Scene, sceneOf } from './scene.ts';
import { desksIn, inScope, pupilsIn, type Scope } from './scope.ts';

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
  const { pupils, desks } = concerned(board.findings, scene, touched);
  for (const pupilId of pupils) {
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
