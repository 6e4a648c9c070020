import type { PreviewState } from '../../build/preview-session.js';
import { en } from '../../messages/en.js';
import { km } from '../../messages/km.js';
import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { encodePath } from '../../model/url.js';
import { dateView } from '../../pages/page-context.js';
import type { FindingNotice, Notice } from '../../serve/notice.js';
import { excerpt, sentence } from './pretty.js';
import { SourceTexts } from './source-texts.js';

/** Findings of a severity that a page shows. */
const MOST = 50;

/** What the pages of a preview are told of the newsroom. */
export function previewNotice(state: PreviewState, words: Words): Notice {
  const { preview } = words.cli;
  const other = words.lang === 'km' ? en : km;
  const sources = new SourceTexts(state.texts);
  const of = (wanted: Diagnostic['severity']): readonly Diagnostic[] => state.findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings] = [of('error'), of('warn')];
  const shown = (found: readonly Diagnostic[]): FindingNotice[] =>
    found.slice(0, MOST).map((finding) => noticeOf(finding, words, () => findingNotice(finding, sources, words, other)));
  const more = Math.max(0, errors.length - MOST) + Math.max(0, warnings.length - MOST);
  const ofWorld = worldNotice(state, words, other);
  return {
    ...{ edition: String(state.edition), lang: words.lang, otherLang: other.lang },
    ...{ errors: [...ofWorld, ...shown(errors)], warnings: shown(warnings), marks: marksOf(state, words) },
    words: {
      errors: preview.errors(errors.length + ofWorld.length),
      warnings: preview.warnings(warnings.length),
      more: more > 0 ? preview.more(more) : null,
      stays: state.settings === null ? preview.nothing : preview.stays,
      ...{ close: preview.close, mended: preview.mended, nothing: preview.nothing, notFound: preview.notFound },
    },
  };
}

/** Findings that have stayed are the same objects: their files need not be read again. */
const known = { km: new WeakMap<Diagnostic, FindingNotice>(), en: new WeakMap<Diagnostic, FindingNotice>() };

function noticeOf(finding: Diagnostic, { lang }: Words, make: () => FindingNotice): FindingNotice {
  const notice = known[lang].get(finding) ?? make();
  known[lang].set(finding, notice);
  return notice;
}

function findingNotice(finding: Diagnostic, sources: SourceTexts, words: Words, other: Words): FindingNotice {
  const { file, span, code } = finding;
  const position = sources.position(file, span.start);
  const line = position && sources.line(file, position);
  return {
    where: position ? `${file}:${position.line}:${position.column}` : file,
    ...{ code, message: sentence(finding, words), other: sentence(finding, other) },
    excerpt: position && line ? excerpt(line, position.column, span) : null,
  };
}

/** What keeps the newsroom from being read is told like any other error. */
function worldNotice({ fault }: PreviewState, words: Words, other: Words): FindingNotice[] {
  if (fault === null) return [];
  const said = ({ faults }: Words): string => {
    const say = faults[fault.code] as (args: object) => { readonly says: string; readonly hint: string };
    const { says, hint } = say(fault.args);
    return `${says}. ${hint}`;
  };
  return [{ where: 'sarika', code: fault.code, message: said(words), other: said(other), excerpt: null }];
}

function marksOf({ early, settings }: PreviewState, words: Words): Notice['marks'] {
  if (settings === null) return [];
  const instant = (ms: number): string => dateView({ ms, dateOnly: false }, words.lang, settings).text;
  return early.map(({ url, reason, until }) => ({
    path: encodePath(settings.basePath + url),
    label: words.cli.reasons[reason],
    text: words.cli.preview.early({ reason, until: until === null ? null : instant(until) }),
  }));
}
