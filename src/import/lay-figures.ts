import type { DomElement } from './dom.js';

/** An image's caption becomes its title, which pages print as its caption; one with links or marks in it stays a paragraph. */
export function layFigures(root: DomElement): void {
  for (const caption of [...root.querySelectorAll('figcaption')]) {
    const figure = caption.parentNode;
    const images = figure?.nodeName === 'FIGURE' ? figure.querySelectorAll('img') : [];
    const words = caption.textContent.replace(/\s+/g, ' ').trim();
    if (images.length !== 1 || caption.querySelector('*') || words === '') continue;
    images[0]?.setAttribute('title', words);
    figure?.removeChild(caption);
  }
}
