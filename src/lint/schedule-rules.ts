import { datedAhead } from './rules/dated-ahead.js';
import { scheduleFar } from './rules/schedule-far.js';
import { schedulePast } from './rules/schedule-past.js';
import type { ScheduleRule } from './schedule-rule.js';

/** Every rule about an article's dates and the clock. A new one is a file and a line here. */
export const SCHEDULE_RULES: readonly ScheduleRule[] = [scheduleFar, schedulePast, datedAhead];
