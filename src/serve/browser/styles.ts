// As constructed style sheets: a page's Content-Security-Policy allows no others but its own files.

/** The Khmer letters of the preview, whatever the theme and the machine have. */
export const FONT = 'Sarika Preview';
const FONTS = `"${FONT}", "Battambang", "Noto Sans Khmer", "Khmer OS Battambang", "Khmer Sangam MN", "Leelawadee UI", system-ui, sans-serif`;

/** What stands in the page itself. */
export const MARK_STYLE = `
[data-sarika-mark] { font: 400 0.8125rem/1.8 ${FONTS}; color: #4a2c00; background: #ffdf9b; }
[data-sarika-mark=label] { display: inline-block; margin-inline-start: 0.5em; padding: 0 0.6em; border-radius: 1em; vertical-align: middle; }
[data-sarika-mark=ribbon] { position: sticky; z-index: 2147483000; inset-block-start: 0; margin: 0; padding: 0.4em 1em; text-align: center; border-block-end: 2px solid #b26a00; font-size: 0.9375rem; }
@media print { [data-sarika-mark] { display: none; } }
`;

/** What stands above it. */
export const OVERLAY_STYLE = `
:host { all: initial; }
* { box-sizing: border-box; }
button { font: inherit; cursor: pointer; border-radius: 1.5em; border: 1px solid currentColor; padding: 0.2em 1em; background: #fff; color: #1b1b1f; }
button:focus-visible, h2:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px; }
.badges { position: fixed; z-index: 2147483001; inset: auto 1rem 1rem auto; display: flex; gap: 0.5rem; font: 400 0.9375rem/1.8 ${FONTS}; }
.badges .errors { background: #b3261e; color: #fff; }
.badges .warnings { background: #ffdf9b; color: #4a2c00; }
.badges .mended { margin: 0; padding: 0.2em 1em; border-radius: 1.5em; background: #14532d; color: #fff; }
.badges .mended:empty { display: none; }
dialog { width: min(60rem, calc(100vw - 2rem)); max-height: calc(100vh - 4rem); margin: 2rem auto; padding: 0 1.5rem 1.5rem; border: 0; border-top: 6px solid #b3261e; border-radius: 6px; background: #fff; color: #1b1b1f; font: 400 1rem/1.8 ${FONTS}; overflow: auto; }
dialog.warnings { border-top-color: #b26a00; }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
.head { display: flex; gap: 1rem; align-items: center; justify-content: space-between; position: sticky; top: 0; padding-top: 1rem; background: #fff; }
h2 { margin: 0; font-size: 1.25rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 0.75rem 0; border-top: 1px solid #ddd; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
.where { font-family: ui-monospace, "Noto Sans Mono", "${FONT}", monospace; font-size: 0.875rem; color: #49454f; }
.other { color: #49454f; font-size: 0.9375rem; }
pre { margin: 0.5rem 0 0; padding: 0.5rem 0.75rem 1.5rem; background: #f5f3f7; border-radius: 4px; white-space: pre-wrap; font: 400 1rem/2 ui-monospace, "Noto Sans Mono", "${FONT}", monospace; }
mark { position: relative; background: #ffd9d6; color: inherit; text-decoration: underline wavy #b3261e; }
mark::after { content: "^"; position: absolute; left: 0; top: 1.3em; color: #b3261e; font-weight: 700; }
mark:empty { padding-inline: 0.15em; }
`;
