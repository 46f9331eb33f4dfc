import type { ClosureFact, Spell } from '../facts.ts';
import { closureKey, type Ledger, under } from './ledger.ts';
import type { LedgerRows } from './rows.ts';
import { type Touched, touchAll, touchDesk, touchDesks, touchRegister } from './touched.ts';

const list = () => [];

/** Who and what there is, who is on which register and with which, and when the school or a part of it was shut. */
export function putRoster(ledger: Ledger, change: Partial<LedgerRows>, touched: Touched): void {
  for (const practice of change.practices ?? []) ledger.practices.set(practice.id, practice);
  for (const adult of change.adults ?? []) ledger.adults.set(adult.id, adult);
  // Their words and names may be in anyone's sentences.
  if (change.practices || change.adults) touchAll(ledger, touched);
  for (const pupil of change.pupils ?? []) {
    ledger.pupils.set(pupil.id, pupil);
    touched.pupils.add(pupil.id);
  }
  for (const register of change.registers ?? []) {
    ledger.registers.set(register.id, register);
    touchRegister(ledger, touched, register.id);
  }
  putSpells(ledger, change, touched);
  for (const closure of change.closures ?? []) putClosure(ledger, closure, touched);
}

function putSpells(ledger: Ledger, change: Partial<LedgerRows>, touched: Touched): void {
  for (const membership of change.memberships ?? []) {
    const same = (one: typeof membership) =>
      one.pupilId === membership.pupilId && one.registerId === membership.registerId && one.from === membership.from;
    putSpell(under(ledger.memberships, membership.pupilId, list), membership, same);
    putSpell(under(ledger.members, membership.registerId, list), membership, same);
    touched.pupils.add(membership.pupilId);
    touchDesks(ledger, touched, membership.registerId);
  }
  for (const teaching of change.teaching ?? []) {
    const same = (one: typeof teaching) =>
      one.adultId === teaching.adultId && one.registerId === teaching.registerId && one.from === teaching.from;
    putSpell(under(ledger.teaching, teaching.adultId, list), teaching, same);
    putSpell(under(ledger.teachers, teaching.registerId, list), teaching, same);
    touchRegister(ledger, touched, teaching.registerId);
    touchDesk(touched, teaching.adultId, teaching.registerId);
  }
}

/** Puts a spell in the place of the same one; one that ends before it starts is taken out. */
export function putSpell<T extends Spell>(spells: T[], spell: T, same: (one: T) => boolean): void {
  const index = spells.findIndex(same);
  if (index >= 0) spells.splice(index, 1);
  if (spell.to === null || spell.to >= spell.from) spells.push(spell);
}

function putClosure(ledger: Ledger, closure: ClosureFact, touched: Touched): void {
  putSpell(under(ledger.closures, closureKey(closure), list), closure, (one) => one.from === closure.from);
  const { scope, scopeId } = closure;
  if (scopeId === null) touchAll(ledger, touched);
  else if (scope === 'register') touchRegister(ledger, touched, scopeId);
  else if (scope === 'pupil') touched.pupils.add(scopeId);
  else touchYear(ledger, touched, scopeId);
}

function touchYear(ledger: Ledger, touched: Touched, year: string): void {
  for (const pupil of ledger.pupils.values()) if (pupil.year === year) touched.pupils.add(pupil.id);
  for (const register of ledger.registers.values())
    if (register.year === year) touchDesks(ledger, touched, register.id);
}
