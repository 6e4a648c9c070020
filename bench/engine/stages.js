// Where a build's time goes: one cold build under V8's own profiler, every thread of it, by what the code on top of the stack is there for.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPages, published } from './check-output.js';
import { measure } from './measure.js';
import { table } from './report.js';
import { sarikaSite } from './sites.js';

const LOADING = 'loading and compiling modules';
const READ = 'reading the sources';
const WRITE = 'comparing, writing, renaming';
const FRONT_MATTER = 'front matter and schema';
const MARKDOWN_IT = 'markdown-it and its plugins';
const MARKDOWN = 'our Markdown rules, sanitising';
const KHMER = 'normalising (src/khmer)';
const TEMPLATING = 'Handlebars and templating';
const VIEWS = 'edition, views of pages and feeds';
const HASHING = 'hashing';
const ORDER = 'the order of the build (src/build)';
const GARBAGE = 'garbage collection';
const OTHER = 'other';
const WAITING = 'waiting';
/** As a text passes through them. */
const STAGES = [
  READ,
  FRONT_MATTER,
  KHMER,
  MARKDOWN_IT,
  MARKDOWN,
  VIEWS,
  TEMPLATING,
  HASHING,
  WRITE,
  ORDER,
  GARBAGE,
  LOADING,
  OTHER,
  WAITING,
];

const COMPILED = new URL('../../build/', import.meta.url).href;
/** Rooms of src/. `model` and `messages` serve everybody: what they do counts for whoever asked. */
const ROOMS = {
  build: ORDER,
  cli: OTHER,
  content: FRONT_MATTER,
  disk: WRITE,
  edition: VIEWS,
  feeds: VIEWS,
  khmer: KHMER,
  markdown: MARKDOWN,
  pages: VIEWS,
  templating: TEMPLATING,
};
/** Files of src/disk/ that do not write; null: they serve both sides. */
const DISK = {
  'newsroom-folder': READ,
  'placed-file': READ,
  stamp: null,
  'text-files': READ,
  'real-path': READ,
  breathe: null,
  'disk-fault': null,
};
const PACKAGES = [
  [
    /^(?:gray-matter|js-yaml|yaml|zod|fastest-levenshtein|section-matter|strip-bom-string|kind-of|extend-shallow|is-extendable|esprima)$/,
    FRONT_MATTER,
  ],
  [/^(?:markdown-it.*|linkify-it|mdurl|uc\.micro|entities|punycode\.js)$/, MARKDOWN_IT],
  [
    /^(?:sanitize-html|htmlparser2|domhandler|domutils|dom-serializer|domelementtype|parse-srcset|postcss|deepmerge|is-plain-object)$/,
    MARKDOWN,
  ],
  [/^(?:khmer-normalizer|any-ascii)$/, KHMER],
  [/^handlebars$/, TEMPLATING],
  [/^saxes$|^xmlchars$/, VIEWS],
];
const NODE = [
  [/^node:internal\/(?:modules|vm|bootstrap|main|process\/(?:pre_execution|execution|esm_loader))/, LOADING],
  [/^node:(?:internal\/)?crypto/, HASHING],
];
/** What node:fs does after an `await`, where the stack no longer says who asked. The rest is reading: modules are read so, too. */
const WRITING = /write|rename|mkdir|rmdir|^rm|unlink|sync$|copy/i;

/** What a frame is there for, given what its caller is there for (null: nobody knows yet). */
function stageOf({ functionName, url, lineNumber, columnNumber }, caller) {
  if (functionName === '(garbage collector)') return GARBAGE;
  if (functionName === '(idle)') return WAITING;
  // All that runs while modules are evaluated: their tables, and the schemas and expressions they make.
  if (caller === LOADING || isModuleBody({ functionName, url, lineNumber, columnNumber })) return LOADING;
  if (url.startsWith('node:')) return stageOfNode(url, functionName, caller);
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (name !== undefined) return PACKAGES.find(([names]) => names.test(name))?.[1] ?? caller;
  // V8's own functions, and those that Handlebars makes, have no address.
  if (!url.startsWith(COMPILED)) return caller;
  const [, room, file] = /^([^/]+)\/(?:.*\/)?([^/]+)\.js$/.exec(url.slice(COMPILED.length)) ?? [];
  if (room === 'disk' && file in DISK) return DISK[file] ?? caller;
  return ROOMS[room] ?? caller;
}

const isModuleBody = ({ functionName, url, lineNumber, columnNumber }) =>
  url.startsWith('file:') && lineNumber === 0 && columnNumber === 0 && functionName === '';

function stageOfNode(url, functionName, caller) {
  const stage = NODE.find(([urls]) => urls.test(url))?.[1];
  if (stage !== undefined) return stage;
  if (caller === null && /^node:(?:internal\/)?fs/.test(url)) return WRITING.test(functionName) ? WRITE : READ;
  return caller;
}

/** Milliseconds by stage of one thread's profile: each sample counts for what is on top of its stack. */
function timesByStage({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map();
  const pending = [[nodes[0], null]];
  while (pending.length > 0) {
    const [node, caller] = pending.pop();
    const stage = stageOf(node.callFrame, caller);
    stages.set(node.id, stage);
    for (const id of node.children ?? []) pending.push([byId.get(id), stage]);
  }
  const times = new Map(STAGES.map((stage) => [stage, 0]));
  for (const [index, id] of samples.entries()) {
    const stage = stages.get(id) ?? OTHER;
    times.set(stage, times.get(stage) + timeDeltas[index] / 1000);
  }
  return times;
}

/** One cold build of `n` articles: a table of milliseconds an article by stage. */
export async function stages(dir, { n, seed }) {
  const site = sarikaSite(join(dir, 'sarika'), { n, seed });
  const profiles = join(dir, 'profiles');
  mkdirSync(profiles);
  const [node, , ...args] = site.command;
  const launch = fileURLToPath(new URL('launch.js', import.meta.url));
  const run = await measure([node, '--cpu-prof', `--cpu-prof-dir=${profiles}`, launch, ...args], { cwd: site.dir });
  countPages(site, published(site));
  const main = new Map(STAGES.map((stage) => [stage, 0]));
  const workers = new Map(main);
  // CPU.date.time.pid.thread.number.cpuprofile; the main thread is 0.
  const files = readdirSync(profiles).filter((name) => name.endsWith('.cpuprofile'));
  for (const name of files) {
    const sums = name.split('.')[4] === '0' ? main : workers;
    for (const [stage, ms] of timesByStage(JSON.parse(readFileSync(join(profiles, name), 'utf8')))) sums.set(stage, sums.get(stage) + ms);
  }
  rmSync(dir, { recursive: true });
  return `${stageTable(main, workers, n)}\n\n${saidOf(run, n, files.length - 1)}`;
}

function stageTable(main, workers, n) {
  const working = STAGES.filter((stage) => stage !== WAITING);
  const total = working.reduce((sum, stage) => sum + main.get(stage) + workers.get(stage), 0);
  const figure = (ms) => (ms / n).toFixed(3);
  const row = (name, ours, theirs) => [
    name,
    figure(ours),
    figure(theirs),
    figure(ours + theirs),
    `${((100 * (ours + theirs)) / total).toFixed(1)} %`,
  ];
  const sum = (times) => working.reduce((ms, stage) => ms + times.get(stage), 0);
  const rows = working.map((stage) => row(stage, main.get(stage), workers.get(stage)));
  const waiting = row(WAITING, main.get(WAITING), workers.get(WAITING)).slice(0, -1);
  return table(
    ['ms an article', 'main thread', 'workers', 'together', 'of all work'],
    [...rows, row('all work', sum(main), sum(workers)), [...waiting, '']],
  );
}

function saidOf({ wall, memory }, n, workers) {
  const peak = memory === null ? '' : `, ${Math.round(memory)} MiB`;
  return `One cold build of ${n.toLocaleString('en')} articles with --cpu-prof, ${workers} worker${workers === 1 ? '' : 's'}: ${(wall / 1000).toFixed(1)} s${peak}; the profiler itself costs some of it. Work that Node does in its thread pool is not in it.`;
}
