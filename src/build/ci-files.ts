import type { StarterWords } from '../messages/starter.js';

/** For which service a newsroom gets a pipeline's file. */
export const CI_CHOICES = ['github', 'gitlab', 'none'] as const;
export type CiChoice = (typeof CI_CHOICES)[number];

/** A file of a new newsroom; `path` from its root. */
export type NewFile = { readonly path: string; readonly text: string };

/** `out`: the folder that is published, from the root. */
type Pipeline = { readonly words: StarterWords['ci']; readonly out: string };

export const GITHUB_FILE = '.github/workflows/publish.yml';
export const GITLAB_FILE = '.gitlab-ci.yml';

/** The pipelines' files; both where nobody chose one. */
export function ciFiles(choice: CiChoice | null, pipeline: Pipeline): NewFile[] {
  return [
    ...(choice === null || choice === 'github' ? [{ path: GITHUB_FILE, text: githubWorkflow(pipeline) }] : []),
    ...(choice === null || choice === 'gitlab' ? [{ path: GITLAB_FILE, text: gitlabPipeline(pipeline) }] : []),
  ];
}

// Whole commits, for a tag can be moved. All of them run on Node 24: GitHub took Node 20 from its runners in September 2026.
const ACTIONS = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  setupNode: 'actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f # v6.3.0',
  upload: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deploy: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
} as const;

const NODE_VERSION = '24';
/** What a lock file says is installed to the letter; the first time there may be none. */
const INSTALL = 'if [ -f package-lock.json ]; then npm ci; else npm install; fi';
/** The sarika that was installed: never another one, fetched by its name. */
const SARIKA = 'npx --no -- sarika';

/** `${{ … }}`, GitHub's own expressions. */
const expression = (code: string): string => `\${{ ${code} }}`;

function githubWorkflow({ words, out }: Pipeline): string {
  const isPublished =
    "github.event_name == 'schedule' || (github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch)";
  return `${comment(words.intro)}
name: publish

on:
  push:
  pull_request:
  workflow_dispatch:
${comment(words.schedule, 2)}
  schedule:
    - cron: '17 * * * *'

${comment(words.permissions)}
permissions:
  contents: read

concurrency:
  group: publish-${expression('github.ref')}
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: '${NODE_VERSION}'
      - name: Install
        run: ${INSTALL}
      - name: Check
        run: ${SARIKA} check --format github
      - name: Build
        run: ${SARIKA} build
      - name: Validate
        run: ${SARIKA} validate --format github --max-warnings 0
      - name: Upload
        if: ${isPublished}
        uses: ${ACTIONS.upload}
        with:
          path: ${quoted(out)}
${comment(words.hidden, 10)}
          include-hidden-files: true

${comment(words.deploy, 2)}
${deployJob(isPublished)}`;
}

/** Apart from the build, so that what runs there has no right to deploy. */
function deployJob(isPublished: string): string {
  return `  deploy:
    needs: build
    if: ${isPublished}
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${expression('steps.deployment.outputs.page_url')}
    steps:
      - id: deployment
        uses: ${ACTIONS.deploy}
`;
}

function gitlabPipeline({ words, out }: Pipeline): string {
  // GitLab publishes the folder public/ of a job called pages.
  const publish = out === 'public' ? [] : ['rm -rf public', `mv -- '${out.replaceAll("'", "'\\''")}' public`];
  return `${comment(words.intro)}
${comment(words.gitlabSchedule)}
image: node:${NODE_VERSION}-bookworm-slim

stages: [check, publish]

check:
  stage: check
  script:
    - ${INSTALL}
    - ${SARIKA} check --format junit > check.xml
  artifacts:
    when: always
    expire_in: 1 week
    reports:
      junit: check.xml
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH

pages:
  stage: publish
  script:
    - ${INSTALL}
    - ${SARIKA} build
    - ${SARIKA} validate --format junit --max-warnings 0 > validate.xml
${publish.map((line) => `    - ${quoted(line)}\n`).join('')}  artifacts:
    paths: [public]
    reports:
      junit: validate.xml
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}

/** A text as YAML reads it whatever is in it: JSON is YAML. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}

function comment(text: string, indent = 0): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(indent)}# ${line}`)
    .join('\n');
}
