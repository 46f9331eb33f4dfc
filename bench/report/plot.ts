import type { Curve, Point } from './results.ts';

/** A curve as a picture that a page can show: read in light, in dark, and in grey, for each line has a mark of its own. */
const [width, height] = [720, 400];
const edge = { left: 64, right: 24, top: 48, bottom: 56 };
const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
const keyLine = 20;

const marks: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="5"/>`,
  (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10"/>`,
  (x, y) => `<path d="M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z"/>`,
  (x, y) => `<path d="M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z"/>`,
  (x, y) => `<path d="M${x - 6} ${y - 4}H${x + 6}L${x} ${y + 6}Z"/>`,
  (x, y) => `<path class="stroke" d="M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x - 5} ${y + 5}L${x + 5} ${y - 5}"/>`,
  (x, y) => `<path class="stroke" d="M${x} ${y - 6}V${y + 6}M${x - 6} ${y}H${x + 6}"/>`,
];

const light = ['#1b5e9e', '#b3540b', '#2d6e3e', '#8a2f6b', '#5b4bb0', '#7a5c00', '#00696b'];
const dark = ['#7db8ee', '#f2a466', '#86cf98', '#e69bcb', '#b6a8ff', '#e0c35a', '#6fd3d3'];
const style = `<style>
text{font:13px system-ui,sans-serif;fill:#22272e}.title{font-weight:600;font-size:15px}
.paper{fill:#fff}.axis{stroke:#8b949e;fill:none}.grid{stroke:#e3e6ea}.line{fill:none;stroke-width:2}.stroke{stroke-width:2.5;fill:none}
${light.map((colour, at) => `.s${at}{stroke:${colour};fill:${colour}}`).join('')}
@media(prefers-color-scheme:dark){text{fill:#e6e8eb}.paper{fill:#16191d}.axis{stroke:#767e87}.grid{stroke:#2b3036}
${dark.map((colour, at) => `.s${at}{stroke:${colour};fill:${colour}}`).join('')}}
[class].line,[class].stroke{fill:none}
</style>`;

/** The least round number that is not below a value. @example roundUp(13) // 20 */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value || 1));
  return ([1, 2, 5, 10].find((one) => one * unit >= value) ?? 10) * unit;
}

export function plot({ title, across, lines }: Curve): string {
  const points = lines.flatMap((one) => one.points);
  const most = { x: Math.max(...points.map((one) => one.x)), y: roundUp(Math.max(...points.map((one) => one.y))) };
  const at = ({ x, y }: Point) => ({
    x: Math.round(edge.left + (x / most.x) * inner.width),
    y: Math.round(edge.top + inner.height - (y / most.y) * inner.height),
  });
  const ticks = [...new Set(points.map((one) => one.x))].map((x) => {
    const place = at({ x, y: 0 });
    return `<text x="${place.x}" y="${place.y + 20}" text-anchor="middle">${x.toLocaleString('en-GB')}</text>`;
  });
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const { y } = at({ x: 0, y: share * most.y });
    const label = Number((share * most.y).toPrecision(3));
    return `<path class="grid" d="M${edge.left} ${y}H${width - edge.right}"/><text x="${edge.left - 8}" y="${y + 4}" text-anchor="end">${label}</text>`;
  });
  const drawn = lines.map(({ points: own }, number) => {
    const places = own.map(at);
    const mark = marks[number % marks.length];
    const path = places.map(({ x, y }, step) => `${step ? 'L' : 'M'}${x} ${y}`).join('');
    return `<g class="s${number % light.length}"><path class="line s${number % light.length}" d="${path}"/>${places.map(({ x, y }) => mark?.(x, y) ?? '').join('')}</g>`;
  });
  const key = lines.map(({ name }, number) => {
    const y = height + number * keyLine;
    const mark = marks[number % marks.length];
    return `<g class="s${number % light.length}">${mark?.(edge.left + 8, y - 4) ?? ''}</g><text x="${edge.left + 24}" y="${y}">${name}</text>`;
  });
  const tall = height + lines.length * keyLine;
  const base = edge.top + inner.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" role="img" aria-label="${title}">${style}`,
    `<rect class="paper" width="${width}" height="${tall}"/>`,
    `<text class="title" x="${edge.left}" y="24">${title}, ms of server CPU</text>`,
    ...steps,
    `<path class="axis" d="M${edge.left} ${edge.top}V${base}H${width - edge.right}"/>`,
    ...ticks,
    `<text x="${edge.left + inner.width / 2}" y="${base + 40}" text-anchor="middle">${across}</text>`,
    ...drawn,
    ...key,
    '</svg>\n',
  ].join('\n');
}
