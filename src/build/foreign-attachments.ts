import type { FrontMatterValue } from '../content/write-article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isExternal } from '../model/url.js';
import { ATTACHMENT, addressOf, type ForeignFile, takeBeside } from './foreign-images.js';

type Values = Readonly<Record<string, FrontMatterValue>>;
type Named = { readonly values: Values; readonly files: readonly ForeignFile[]; readonly diagnostics: readonly Diagnostic[] };

/** The image and the attachments that front matter names: the files come along. Elsewhere an image is an address alone; ours is described, too. */
export async function takeNamed(values: Values, { file, dir }: { readonly file: string; readonly dir: string | null }): Promise<Named> {
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const at = { file, span: { start: 0, end: 0 } };
  const own = async (value: FrontMatterValue): Promise<FrontMatterValue> => {
    if (!isGroup(value) || typeof value.src !== 'string' || isExternal(value.src)) return value;
    const name = await takeBeside(value.src, dir, files, ATTACHMENT);
    if (name === null) return value;
    diagnostics.push(diagnostic('import-file', at, { path: name }));
    return { ...value, src: addressOf(name) };
  };
  const { image, attachments } = values;
  const taken: Record<string, FrontMatterValue> = { ...values };
  if (image !== undefined) {
    const described = typeof image === 'string' ? { src: image, alt: '' } : image;
    if (typeof image === 'string') diagnostics.push(diagnostic('import-image-alt', at, { url: image }));
    taken.image = await own(described);
  }
  if (Array.isArray(attachments)) {
    const list: FrontMatterValue[] = [];
    for (const attachment of attachments as readonly FrontMatterValue[]) list.push(await own(attachment));
    taken.attachments = list;
  }
  return { values: taken, files: [...files].map(([name, bytes]) => ({ name, bytes })), diagnostics };
}

function isGroup(value: FrontMatterValue): value is { readonly [key: string]: FrontMatterValue } {
  return typeof value === 'object' && !Array.isArray(value);
}
