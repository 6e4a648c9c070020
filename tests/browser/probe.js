// Runs inside the pages under test. Every function gives a list of complaints, or figures for the tests to judge.

const KHMER = /[\u1780-\u17FF\u19E0-\u19FF]/;
/** The tallest and the deepest stacks of common writing: two subscripts, a shifter, vowels above and below. */
const TALL = 'ស្រ្តី ប្រ៊ី ញ៉ាំ ក្ស្រ៊ុំ ង៉ែ ប៉័ង ស្ត្រី៍ ខ្ញុំ';
const MAY_SCROLL = '.table-scroll, pre';

const nameOf = (element) => {
  const id = element.id ? `#${element.id}` : '';
  const classes = typeof element.className === 'string' && element.className ? `.${element.className.trim().split(/\s+/).join('.')}` : '';
  const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30);
  return `<${element.localName}${id}${classes}> «${text}»`;
};

const isVisible = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, .skip-link');

function* textNodes(root = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() !== '' && !node.parentElement.closest('script, style, title') && isVisible(node.parentElement)) yield node;
  }
}

/** The nearest element around `node` that lays out lines. */
const blockOf = (node) => {
  let element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  while (/^(?:inline|contents)$/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
};

const distinct = (list) => [...new Set(list)];

/** What stands out of the page's sides. */
function sideways() {
  const { scrollWidth } = document.scrollingElement;
  const width = document.documentElement.clientWidth;
  const found = scrollWidth > width ? [`the page is ${scrollWidth} wide in a window of ${width}`] : [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!isVisible(element) || element.parentElement.closest(MAY_SCROLL)) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (left < -0.5 || right > width + 0.5)) found.push(`${nameOf(element)} reaches from ${left} to ${right} of ${width}`);
  }
  return found;
}

/** Text that is too small, too tight, spaced out or cut off. */
function lettering() {
  const found = [];
  for (const node of textNodes()) {
    const style = getComputedStyle(node.parentElement);
    const size = Number.parseFloat(style.fontSize);
    if (size < 16) found.push(`${nameOf(node.parentElement)} is ${size}px`);
    if (style.letterSpacing !== 'normal' && Number.parseFloat(style.letterSpacing) !== 0)
      found.push(`${nameOf(node.parentElement)} has letter-spacing`);
    if (!KHMER.test(node.data)) continue;
    const ratio = Number.parseFloat(style.lineHeight) / size;
    if (!(ratio >= 1.7 - 0.001)) found.push(`${nameOf(node.parentElement)} has line-height ${style.lineHeight} at ${size}px`);
    if (style.fontStyle !== 'normal') found.push(`${nameOf(node.parentElement)} is ${style.fontStyle}`);
    if (style.textTransform !== 'none') found.push(`${nameOf(node.parentElement)} has text-transform`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!isVisible(element) || (overflowX === 'visible' && overflowY === 'visible')) continue;
    if (element.scrollHeight > element.clientHeight + 1) found.push(`${nameOf(element)} cuts its text off below`);
    if (element.scrollWidth > element.clientWidth + 1 && !element.matches(MAY_SCROLL))
      found.push(`${nameOf(element)} cuts its text off at the side`);
  }
  return distinct(found);
}

/** Khmer letters that are not said to be Khmer. An excerpt is plain text: a Khmer word in an English one can't be marked. */
function languages() {
  const isMarked = ({ parentElement }) => parentElement.closest('[lang]')?.lang === 'km' || parentElement.closest('.excerpt');
  return [...textNodes()].filter((node) => KHMER.test(node.data) && !isMarked(node)).map((node) => nameOf(node.parentElement));
}

/** The search page's own, from the site itself, and nothing written into the page. */
const isOurScript = ({ type, src, textContent }) =>
  type === 'module' && /\/search\/$/.test(location.pathname) && src.startsWith(`${location.origin}/`) && textContent === '';

/** What the page must have, and must not. */
function structure() {
  const found = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  for (const selector of ['h1', 'main', 'title', 'meta[name=viewport]', 'link[rel=canonical]'])
    if (count(selector) !== 1) found.push(`${count(selector)} × ${selector}`);
  let level = 1;
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
    const own = Number(heading.localName[1]);
    if (own > level + 1) found.push(`${nameOf(heading)} comes after an h${level}`);
    level = own;
  }
  for (const script of document.querySelectorAll('script'))
    if (script.type !== 'application/ld+json' && !isOurScript(script)) found.push(`a script: ${script.src || script.type}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name) || /^\s*javascript:/i.test(value)) found.push(`${nameOf(element)} has ${name}="${value}"`);
    }
  }
  for (const image of document.images) {
    if (!image.hasAttribute('alt')) found.push(`${image.src} has no alt`);
    if (image.loading !== 'lazy' && image.naturalWidth === 0) found.push(`${image.src} shows nothing`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of distinct(ids)) if (ids.filter((other) => other === id).length > 1) found.push(`the id ${id} stands twice`);
  return found;
}

/** For every style that sets Khmer: how far the tallest stacks reach over and under a line, in pixels; negative within it. */
function ink() {
  const canvas = document.createElement('canvas').getContext('2d');
  const styles = new Map();
  for (const node of textNodes()) {
    if (!KHMER.test(node.data)) continue;
    const style = getComputedStyle(node.parentElement);
    const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const key = `${font} / ${style.lineHeight}`;
    if (styles.has(key)) continue;
    canvas.font = font;
    const {
      actualBoundingBoxAscent: up,
      actualBoundingBoxDescent: down,
      fontBoundingBoxAscent: above,
      fontBoundingBoxDescent: below,
    } = canvas.measureText(TALL);
    const line = Number.parseFloat(style.lineHeight);
    const leading = (line - above - below) / 2;
    styles.set(key, {
      who: nameOf(node.parentElement),
      key,
      line,
      ink: up + down,
      over: up - above - leading,
      under: down - below - leading,
    });
  }
  return [...styles.values()];
}

/** The first and the last cluster of every line inside `selector`, lines that a new block begins or ends left out. */
function lineEdges(selector) {
  const clusters = new Intl.Segmenter('km', { granularity: 'grapheme' });
  const range = document.createRange();
  const starts = [];
  const ends = [];
  for (const root of document.querySelectorAll(selector)) {
    let last = null;
    for (const node of textNodes(root)) {
      const block = blockOf(node);
      const words = wordStarts(block);
      const before = textBefore(block, node);
      for (const { segment, index } of clusters.segment(node.data)) {
        if (segment.trim() === '') {
          if (last !== null) last.hasSpaceAfter = true;
          continue;
        }
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0) continue;
        if (last !== null && last.block === block && rect.left < last.rect.left && rect.top > last.rect.top + rect.height / 3) {
          const around = `${last.text}⏎${node.data.slice(index, index + 12)}`;
          starts.push({ cluster: segment, around, afterSpace: last.hasSpaceAfter, isWord: words.has(before + index) });
          ends.push({ cluster: last.segment, around });
        }
        const text = last !== null && last.block === block ? (last.text + segment).slice(-12) : segment;
        last = { block, rect, segment, text, hasSpaceAfter: false };
      }
    }
  }
  return { starts, ends };
}

/** Where the browser's own dictionary begins a word in what an element says. */
function wordStarts(element) {
  return new Set(Array.from(new Intl.Segmenter('km', { granularity: 'word' }).segment(element.textContent), ({ index }) => index));
}

/** Code units that an element says before one of its text nodes. */
function textBefore(element, node) {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEndBefore(node);
  return range.toString().length;
}

/** Width of a text in a font, in pixels. */
function widthOf(text, font) {
  const span = document.createElement('span');
  span.style.cssText = `position:absolute;white-space:nowrap;font:${font}`;
  span.lang = 'km';
  span.textContent = text;
  document.body.append(span);
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}

/** The faces that have arrived, as `family weight`. */
const faces = () =>
  distinct(
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight }) => `${family.replace(/"/g, '')} ${weight}`),
  ).sort();

globalThis.probe = { sideways, lettering, languages, structure, ink, lineEdges, widthOf, faces };
