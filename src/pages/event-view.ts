import type { EventInfo } from '../model/article.js';
import { isoDay, type Moment, zoneOffset } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import { encodeAddress } from '../model/url.js';
import type { DateView, EventView } from '../model/views.js';
import { clockView, dateView } from './page-context.js';

/** An event as its box shows it. A day is written once: an event that ends on the day of its beginning ends at a time alone. */
export function eventView(event: EventInfo, lang: string, settings: Settings): EventView {
  const { start, end } = event;
  return {
    name: event.name,
    start: dateView(start, lang, settings),
    end: end && endView(start, end, lang, settings),
    zone: start.dateOnly && (end?.dateOnly ?? true) ? null : zoneText(start.ms, settings.timeZone),
    venue: event.venue,
    address: event.address,
    online: event.online.map((address) => ({ text: address.replace(/^https?:\/\//, '').replace(/\/$/, ''), url: encodeAddress(address) })),
    host: event.host,
  };
}

function endView(start: Moment, end: Moment, lang: string, settings: Settings): DateView | null {
  if (isoDay(start.ms, settings.timeZone) !== isoDay(end.ms, settings.timeZone)) return dateView(end, lang, settings);
  return end.dateOnly ? null : clockView(end, lang, settings);
}

/** How far the clocks of the zone are from universal time: `UTC+7`, `UTC+5:30`, `UTC`. */
function zoneText(ms: number, timeZone: string): string {
  const minutes = Math.round(zoneOffset(ms, timeZone) / 60_000);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
