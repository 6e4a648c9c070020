import { type DomElement, within } from './dom.js';

/**
 * An image's caption becomes its title, which pages print as its caption where the image stands alone; everywhere else, and with links or marks
 * in it, it stays a paragraph.
 */
export function layFigures(root: DomElement): void {
  for (const caption of [...root.querySelectorAll('figcaption')]) {
    const figure = caption.parentNode;
    const images = figure?.nodeName === 'FIGURE' ? figure.querySelectorAll('img') : [];
    const words = caption.textContent.replace(/\s+/g, ' ').trim();
    if (images.length !== 1 || caption.querySelector('*') || words === '') continue;
    const said = (figure?.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (said !== words || within(caption, IN_LINE)) continue;
    images[0]?.setAttribute('title', words);
    figure?.removeChild(caption);
  }
}

/** What becomes one line of Markdown, with all that stands in it. */
const IN_LINE = ['TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE'];
