import type { Found, Ground } from './ground.js';
import type { SiteAddresses } from './site-address.js';

/** A published site, before its files are read: what is there, and where its addresses lead. */
export type Site = { readonly ground: Ground; readonly addresses: SiteAddresses };

/** A rule about one file: pure, and told of no other file but by name. */
export type Rule<File> = (file: File, site: Site) => Iterable<Found>;
