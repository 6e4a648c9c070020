const NAMES = [
  'a abbr acronym address article aside b basefont bdi bdo big blockquote body br caption center cite code col colgroup dd del details dfn div dl dt em',
  'fieldset figcaption figure font footer form h[1-6] head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav',
  'nobr noscript object ol option p param picture pre q s samp script section select small source span strike strong style sub summary sup svg table',
  'tbody td textarea tfoot th thead time title tr tt u ul var video wbr',
].join(' ');

/** A sign that opens no tag of HTML and no comment: in fonts from before Unicode it is a letter, in other texts it says less. */
export const NO_TAG = new RegExp(`<(?!!|/?(?:${NAMES.replaceAll(' ', '|')})(?=[\\s/>]))`, 'gi');
