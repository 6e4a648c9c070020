// Plugins without types of their own, or with those of another major of markdown-it.
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  export default function footnote(md: MarkdownIt): void;
}
declare module 'markdown-it-image-figures' {
  import type { MarkdownIt } from 'markdown-it';
  export default function imageFigures(
    md: MarkdownIt,
    options?: { figcaption?: true | 'alt' | 'title'; lazy?: boolean; async?: boolean },
  ): void;
}
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';
  export default function container(md: MarkdownIt, name: string, options?: { validate?: (params: string) => boolean }): void;
}
