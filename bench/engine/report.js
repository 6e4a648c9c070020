// Markdown for bench/README.md.
import os from 'node:os';
import { ACCOUNTING, median, spread } from './measure.js';
import { CHANGED, COLD, SAME } from './rows.js';

export const ROWS = [COLD, SAME, CHANGED];
const NONE = '–';
const grouped = (number) => number.toLocaleString('en');

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const seconds = (ms) => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
const range = (found, shown, unit) => (found === null ? NONE : `${shown(found.median)} ${unit}`);
const wide = (found, shown) => (found === null ? NONE : `${shown(found.min)}–${shown(found.max)}`);
const whole = (number) => grouped(Math.round(number));
const of = (runs, key) => spread((runs ?? []).map((run) => run[key]));

/** How many times a run of ours took what the peer's run beside it took: the median of the pairs, with its ends. */
function paired(ours, peers, key) {
  if (!ours || !peers || ours.length !== peers.length) return null;
  const ratios = ours.map((run, index) => (run[key] === null || peers[index][key] === null ? null : run[key] / peers[index][key]));
  return spread(ratios);
}
const times = (number) => number.toFixed(2);
const ratio = (found) => (found === null ? NONE : `${times(found.median)} × (${wide(found, times)})`);

/** `results`: [{ n, rows, checks }] with the smallest N first. */
export function summaryTable(results, names) {
  const last = results.at(-1);
  const columns = [
    ...results.map(({ n, rows }) => ({ head: `cold ${grouped(n)}`, runs: rows.get(COLD), key: 'wall' })),
    { head: `${SAME} ${grouped(last.n)}`, runs: last.rows.get(SAME), key: 'wall' },
    { head: `${CHANGED} ${grouped(last.n)}`, runs: last.rows.get(CHANGED), key: 'wall' },
    { head: `peak memory at ${grouped(last.n)}`, runs: last.rows.get(COLD), key: 'memory' },
  ];
  const cell = ({ runs, key }, name) =>
    key === 'wall' ? range(of(runs.get(name), key), seconds, 's') : range(of(runs.get(name), key), whole, 'MiB');
  const rows = names.map((name) => [name, ...columns.map((column) => cell(column, name))]);
  if (names.includes('Hugo')) {
    rows.push(['sarika ÷ Hugo', ...columns.map(({ runs, key }) => ratio(paired(runs.get('sarika'), runs.get('Hugo'), key)))]);
  }
  return table(['', ...columns.map(({ head }) => head)], rows);
}

export function detailsTable(results, names) {
  const rows = results.flatMap((result) => ROWS.flatMap((row) => names.map((name) => detail(result, row, name))));
  const head = ['', 'articles', 'row', 'runs', 'wall s', 'min–max', 'ms an article', 'CPU s', 'peak MiB', '÷ Hugo'];
  return table(head, rows);
}

function detail({ n, rows }, row, name) {
  const runs = rows.get(row).get(name);
  const [wall, cpu, memory] = ['wall', 'cpu', 'memory'].map((key) => of(runs, key));
  const told = (found, shown) => (found === null ? NONE : shown(found.median));
  // Eleventy runs on its own: its runs have no neighbours.
  const beside = name === 'sarika' ? ratio(paired(runs, rows.get(row).get('Hugo'), 'wall')) : '';
  const perArticle = (wall.median / n).toFixed(2);
  return [
    name,
    grouped(n),
    row,
    runs.length,
    seconds(wall.median),
    wide(wall, seconds),
    perArticle,
    told(cpu, seconds),
    told(memory, whole),
    beside,
  ];
}

export function checksTable(results, names) {
  const rows = results.flatMap(({ n, checks }) =>
    names.map((name) => {
      const { files, pages, same, changed, notes } = checks.get(name);
      return [name, grouped(n), grouped(files), grouped(pages), same, changed, notes.join('; ')];
    }),
  );
  return table(['', 'articles', 'files', 'article pages', `differ, ${SAME}`, `differ, ${CHANGED}`, 'notes'], rows);
}

export function startUpTable(runs) {
  const rows = [...runs].map(([name, found]) => {
    const [wall, memory] = [of(found, 'wall'), of(found, 'memory')];
    return [`\`${name}\``, found.length, range(wall, whole, 'ms'), wide(wall, whole), range(memory, whole, 'MiB')];
  });
  const [ours, node] = [...runs.values()];
  const more = median(ours.map((run, index) => run.wall - node[index].wall));
  const said = `sarika takes ${whole(more)} ms more (median of the pairs).`;
  return `${table(['', 'runs', 'wall', 'min–max', 'peak memory'], rows)}\n\n${said}`;
}

/** Where and with what the figures came to be. */
export function machine({ sarika, hugo, eleventy }, isTmpfs) {
  const cpus = os.cpus();
  const load = os.loadavg()[0].toFixed(2);
  return [
    `${new Date().toISOString().slice(0, 10)}; sarika ${sarika}, Hugo ${hugo ?? NONE}, Eleventy ${eleventy ?? NONE}, Node ${process.versions.node}, V8 ${process.versions.v8};`,
    `${cpus.length} × ${cpus[0]?.model.trim() ?? 'CPU unknown'}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, ${os.type()} ${os.release()};`,
    `${isTmpfs ? 'sources and output on a tmpfs' : 'NOT on a tmpfs'}; CPU and memory by ${ACCOUNTING}; load before: ${load}.`,
  ].join('\n');
}
