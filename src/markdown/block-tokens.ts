// markdown-it-container puts `container_` before the name that it is given.
export const BLOCK_NAME = 'block';
export const BLOCK_RULE = 'container_block';
export const BLOCK_OPEN = 'container_block_open';
export const BLOCK_CLOSE = 'container_block_close';
/** HTML that is safe by construction: it holds no word of the author's. */
export const BLOCK_GENERATED = 'block_generated';
