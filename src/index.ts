/**
 * sarika as a library: the Khmer text core and the newspaper as a function.
 * @packageDocumentation
 */
export type { BuildOptions, BuildReport } from './build/build-options.js';
export { buildSite } from './build/build-site.js';
export { type CheckArticleOptions, checkArticle } from './build/check-article.js';
export type { Newsroom } from './build/newsroom.js';
export { type Publication, type PublishOptions, publish } from './build/publish.js';
export * from './khmer/index.js';
export type { Article, ArticleCard, ArticleMeta, Outline } from './model/article.js';
export type { Diagnostic, DiagnosticCode, Severity } from './model/diagnostic.js';
export type { Edition, OutputFile } from './model/edition.js';
export { SarikaError } from './model/fault.js';
export { positionAt } from './model/position.js';
export type { Settings } from './model/settings.js';
export { applyEdits, type SourceFile, type Span, type TextEdit } from './model/source.js';
