import { type Appointment, movedTo, timed } from '@noticed/web/pages/parents-evening/order.ts';
import { describe, expect, it } from 'vitest';

const order = [
  { pupilId: 'amira', at: '17:00' },
  { pupilId: 'ben', at: '17:10' },
  { pupilId: 'chidi', at: null },
];
const read = (all: readonly Appointment[]) => all.map((one) => `${one.pupilId} ${one.at ?? '–'}`);

describe('the order of a parents’ evening', () => {
  it('lets two families change places with their times', () => {
    expect(read(movedTo(order, 'ben', 0))).toEqual(['ben 17:00', 'amira 17:10', 'chidi –']);
    expect(read(movedTo(order, 'amira', 2))).toEqual(['ben 17:00', 'chidi 17:10', 'amira –']);
  });

  it('puts whoever has a time where it belongs, and who has none after them as they stood', () => {
    expect(read(timed(order, 'chidi', '17:05'))).toEqual(['amira 17:00', 'chidi 17:05', 'ben 17:10']);
    expect(read(timed(order, 'amira', null))).toEqual(['ben 17:10', 'amira –', 'chidi –']);
  });
});
