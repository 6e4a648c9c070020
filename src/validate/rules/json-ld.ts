import { type Found, found } from '../ground.js';
import type { HtmlPage } from '../html-page.js';
import { itemsOf, type JsonNode, member, readJson, stringOf } from '../json-tree.js';
import type { Rule } from '../site.js';

/** What a page tells search engines can be read, says what it is, and of an article its headline (schema.org). */
export const jsonLd: Rule<HtmlPage> = function* ({ elements }): Generator<Found> {
  for (const { name, attributes, span, text } of elements) {
    if (name !== 'script' || attributes.type?.toLowerCase() !== 'application/ld+json') continue;
    const file = readJson(text);
    const at = (node: JsonNode | { span: { start: number } }) => ({
      start: span.end + node.span.start,
      end: span.end + node.span.start + 1,
    });
    if (file.root === null) yield found('json-ld-broken', { detail: file.fault.detail }, at(file.fault));
    else for (const [key, node] of lacking(file.root)) yield found('element-missing', { what: key, of: 'JSON-LD' }, at(node));
  }
};

function* lacking(root: JsonNode): Generator<[key: string, node: JsonNode]> {
  for (const top of root.kind === 'array' ? root.items : [root]) {
    if (!member(top, '@context')) yield ['@context', top];
    const graph = member(top, '@graph');
    for (const thing of graph ? itemsOf(graph) : [top]) {
      const type = member(thing, '@type');
      if (!type) yield ['@type', thing];
      const types = [stringOf(type), ...itemsOf(type).map(stringOf)];
      if (types.includes('NewsArticle') && !stringOf(member(thing, 'headline'))) yield ['headline', thing];
    }
  }
}
