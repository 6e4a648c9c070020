import type { NewsroomRule } from './newsroom-rule.js';
import { tagNear } from './rules/tag-near.js';
import { titleRepeated } from './rules/title-repeated.js';
import { unusualSpelling } from './rules/unusual-spelling.js';

/** Every rule about an article among the others. A new one is a file and a line here. */
export const NEWSROOM_RULES: readonly NewsroomRule[] = [unusualSpelling, tagNear, titleRepeated];
