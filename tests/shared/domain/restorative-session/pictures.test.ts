import { figures, isSymbol, panelNames, reordered, symbols } from '@noticed/shared/domain/restorative-session/pictures';
import { panels } from '@noticed/shared/domain/restorative-session/prompts';
import { describe, expect, it } from 'vitest';

const strip = ['a', 'b', 'c'].map((id) => ({ id, panel: 'felt', figure: 'pupil', symbol: 'sad', words: '' }) as const);
const order = (id: string, by: number) => reordered(strip, id, by).map((one) => one.id);

describe('the panels of a picture conversation', () => {
  it('move earlier and later, and stay at either end', () => {
    expect(order('b', -1)).toEqual(['b', 'a', 'c']);
    expect(order('b', 1)).toEqual(['a', 'c', 'b']);
    expect(order('a', -1)).toEqual(['a', 'b', 'c']);
    expect(order('c', 5)).toEqual(['a', 'b', 'c']);
    expect(order('nobody', 1)).toEqual(['a', 'b', 'c']);
  });

  it('have a name and a few symbols each, and take no others', () => {
    for (const panel of panels) {
      expect(panelNames[panel]).not.toBe('');
      expect(Object.keys(symbols[panel]).length).toBeLessThanOrEqual(8);
      for (const symbol of Object.keys(symbols[panel])) expect(isSymbol(panel, symbol)).toBe(true);
    }
    expect([isSymbol('felt', 'loud'), isSymbol('said', 'toString')]).toEqual([false, false]);
    expect(figures).toEqual(['pupil', 'partner', 'somebody']);
  });
});
