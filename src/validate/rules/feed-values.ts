import { checkAddress } from '../check-address.js';
import { dateFault } from '../date-forms.js';
import type { Feed } from '../feed.js';
import { type Found, found } from '../ground.js';
import { isLanguage } from '../languages.js';
import type { Rule } from '../site.js';

/** A feed's dates are in its format's form, on the right weekday, and none has yet to come. */
export const feedDates: Rule<Feed> = function* ({ dates }, { ground }): Generator<Found> {
  for (const { what, value, form, span } of dates) {
    const fault = dateFault(value, form, ground.now);
    if (fault !== null) yield found('published-date', { what, value, fault, form }, span);
  }
};

export const feedAddresses: Rule<Feed> = function* ({ addresses, tree }, site): Generator<Found> {
  for (const address of addresses) {
    // What no reader's program could open is told as an id that is no address.
    if (address.value === '' || (tree.kind === 'rss' && address.what === 'guid' && !/^https?:/i.test(address.value))) continue;
    yield* checkAddress(address, site);
  }
};

/** A feed that names its own address is found there: subscribers move to that address, and hubs listen there. */
export const feedSelf: Rule<Feed> = function* ({ self, path }, { ground, addresses }): Generator<Found> {
  const right = addresses.urlOf(path);
  if (self !== null && ground.origin !== null && self.value !== right) yield found('feed-self', { url: self.value, right }, self.span);
};

export const feedLanguages: Rule<Feed> = function* ({ languages }): Generator<Found> {
  for (const { what, value, span } of languages) {
    if (value !== '' && !isLanguage(value)) yield found('value-wrong', { what, value, right: 'km' }, span);
  }
};
