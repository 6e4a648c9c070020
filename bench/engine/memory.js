// How memory grows with the newsroom: a table, and a plot for bench/README.md.
import { rmSync } from 'node:fs';
import { countPages, published } from './check-output.js';
import { spread } from './measure.js';
import { table } from './report.js';
import { buildCold } from './rows.js';

/** From here on once: a run takes long, and memory hardly varies. */
const MANY = 50_000;
const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 76;
const RIGHT = 84;
const TOP = 56;
const BOTTOM = 64;
const LINE = 16;

/** Peak memory of cold builds: [{ n, sarika, Hugo }] in MiB; a site that was not made for that n is missing. */
export async function measureMemory(counts, { sitesFor, dir, runs, say }) {
  const points = [];
  for (const n of counts) {
    const point = { n };
    const sites = sitesFor(n, dir);
    const found = new Map(sites.map(({ name }) => [name, []]));
    for (let round = 0; round < (n >= MANY ? 1 : runs); round++) {
      for (const site of sites) {
        const { wall, memory } = await buildCold(site);
        if (round === 0) countPages(site, published(site));
        if (memory === null) throw new Error('this system does not tell how much memory a process had');
        found.get(site.name).push(memory);
        say(`memory at ${n}: ${site.name} ${memory.toFixed(0)} MiB in ${(wall / 1000).toFixed(1)} s`);
      }
    }
    for (const [name, memories] of found) point[name] = spread(memories);
    points.push(point);
    for (const site of sites) rmSync(site.dir, { recursive: true });
  }
  return points;
}

const whole = (number) => Math.round(number).toLocaleString('en');

export function memoryTable(points, names) {
  const cells = (found, name) => {
    if (!found[name]) return ['–', ''];
    const { median, min, max } = found[name];
    return [`${whole(median)} MiB`, `${whole(min)}–${whole(max)}`];
  };
  const head = ['articles', ...names.flatMap((name) => [name, 'min–max'])];
  return table(
    head,
    points.map((point) => [whole(point.n), ...names.flatMap((name) => cells(point, name))]),
  );
}

/** A step for an axis: 1, 2 or 5 times a power of ten, so that some five steps reach `largest`. */
function stepFor(largest) {
  const power = 10 ** Math.floor(Math.log10(largest / 5));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= largest / 5) ?? 10);
}

function axis(largest) {
  const step = stepFor(largest);
  const end = Math.ceil(largest / step) * step;
  return { end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step) };
}

// Shapes as well as colours: not everyone tells them apart. Its own background, since an image does not know the page's.
const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    .title { font-size: 15px; font-weight: 600; }
    .paper { fill: #ffffff; }
    .grid { stroke: #d1d9e0; }
    .line { fill: none; stroke-width: 2; }
    .name { font-weight: 600; }
    .sarika .line { stroke: #0969da; }
    .sarika .mark, .sarika .name { fill: #0969da; }
    .hugo .line { stroke: #bc4c00; }
    .hugo .mark, .hugo .name { fill: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .paper { fill: #0d1117; }
      .grid { stroke: #3d444d; }
      .sarika .line { stroke: #58a6ff; }
      .sarika .mark, .sarika .name { fill: #58a6ff; }
      .hugo .line { stroke: #f0883e; }
      .hugo .mark, .hugo .name { fill: #f0883e; }
    }`;

function mark(name, x, y) {
  const at = (number) => number.toFixed(1);
  if (name === 'sarika') return `<circle class="mark" cx="${at(x)}" cy="${at(y)}" r="4"/>`;
  return `<rect class="mark" x="${at(x - 4)}" y="${at(y - 4)}" width="8" height="8"/>`;
}

/** The plot as SVG. `names`: the lines, ours first. */
export function memoryPlot(points, names, date) {
  const medians = points.flatMap((point) => names.flatMap((name) => point[name]?.median ?? []));
  const across = axis(Math.max(...points.map(({ n }) => n)));
  const up = axis(Math.max(...medians));
  const x = (n) => LEFT + (n / across.end) * (WIDTH - LEFT - RIGHT);
  const y = (memory) => HEIGHT - BOTTOM - (memory / up.end) * (HEIGHT - TOP - BOTTOM);
  const grid = [
    ...up.ticks.map((tick) => {
      const level = y(tick).toFixed(1);
      return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${level}" y2="${level}"/><text x="${LEFT - 8}" y="${level}" dy="4" text-anchor="end">${whole(tick)}</text>`;
    }),
    ...across.ticks.map((tick) => `<text x="${x(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${whole(tick)}</text>`),
  ];
  const ends = [];
  const lines = names.map((name) => {
    const places = points.filter((point) => point[name]).map((point) => [x(point.n), y(point[name].median)]);
    const [endX, endY] = places.at(-1);
    const path = places.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const marks = places.map(([px, py]) => mark(name, px, py)).join('');
    // Two names that end at one place stand one above the other.
    const near = ends.find(([otherX, otherY]) => otherX === endX && Math.abs(otherY - endY) < LINE);
    const nameY = near === undefined ? endY : near[1] + (endY < near[1] ? -LINE : LINE);
    ends.push([endX, nameY]);
    const label = `<text class="name" x="${(endX + 10).toFixed(1)}" y="${nameY.toFixed(1)}" dy="4">${name}</text>`;
    return `<g class="${name.toLowerCase()}"><polyline class="line" points="${path}"/>${marks}${label}</g>`;
  });
  const said = `Peak memory of a cold build by number of articles, ${names.join(' and ')}, measured ${date}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
  <title>${said}</title>
  <style>${STYLE}
  </style>
  <rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
  <text class="title" x="${LEFT}" y="28">Peak memory of a cold build (MiB)</text>
  ${grid.join('\n  ')}
  <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">articles</text>
  ${lines.join('\n  ')}
</svg>
`;
}
