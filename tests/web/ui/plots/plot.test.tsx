// @vitest-environment jsdom

import { Plot } from '@noticed/web/ui/plots/plot.tsx';
import { drawRanges } from '@noticed/web/ui/plots/range-rows.tsx';
import { drawWeeks } from '@noticed/web/ui/plots/week-chart.tsx';
import { drawMix } from '@noticed/web/ui/plots/week-mix.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);
const percent = (value: number) => `${Math.round(value * 100)}%`;
const weeks = ['2025-09-01', '2025-09-08', '2025-09-15'].map((from, at) => ({
  from,
  value: 0.1 * at,
  low: 0,
  high: 0.4,
}));

describe('a plot', () => {
  it('is named by its sentence and hides the picture from screen readers, for the table says it all', () => {
    render(
      <Plot
        sentence="Shares by week."
        draw={drawWeeks({ weeks, centre: 0.1, centreName: 'mean', signals: new Set(), write: percent })}
      >
        <p>the numbers</p>
      </Plot>,
    );
    const figure = screen.getByRole('figure', { name: 'Shares by week.' });
    expect(figure.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(figure.textContent).toContain('the numbers');
  });

  it('marks a week that a signal rests on by its shape, not by colour', () => {
    const draw = drawWeeks({ weeks, centre: 0.1, centreName: 'mean', signals: new Set([2]), write: percent });
    const { container } = render(<Plot sentence="Shares." draw={draw} />);
    const points = [...container.querySelectorAll('circle')];
    expect(points.map((one) => one.getAttribute('r'))).toEqual(['2.75', '2.75', '5']);
    expect(container.textContent).toContain('mean 10%');
  });

  it('writes a group’s name over its row and its count at the end of it', () => {
    const row = {
      id: 'K',
      name: 'SEN support',
      words: '15 of 40 (38%)',
      value: 0.375,
      low: 0.24,
      high: 0.53,
      other: 0.05,
    };
    const { container } = render(
      <Plot sentence="Groups." draw={drawRanges([{ ...row, marked: true }], { write: percent })} />,
    );
    expect(container.textContent).toContain('▲ SEN support');
    expect(container.textContent).toContain('15 of 40 (38%)');
    expect(container.querySelector('.plot-other')).not.toBeNull();
  });

  it('names every phase beside its layer, however thin, without one name over another', () => {
    const phases = { unsorted: 1, establish: 1, maintain: 200, restore: 1 };
    const { container } = render(<Plot sentence="Phases." draw={drawMix([{ from: '2025-09-01', phases }])} />);
    const labels = [...container.querySelectorAll('.plot-label')];
    expect(labels.map((one) => one.textContent).sort()).toEqual(['Establish', 'Maintain', 'Not placed yet', 'Restore']);
    const heights = labels.map((one) => Number(one.getAttribute('y'))).sort((a, b) => a - b);
    expect(heights.slice(1).every((one, at) => one - (heights[at] ?? 0) >= 15)).toBe(true);
  });
});
