import { escapeMarkup } from '../model/markup.js';
import type { LinkView } from '../model/views.js';
import type { BlockOrganisation, BlockSetup } from './block-setup.js';

// What blocks add of their own, as plain HTML that reads well in a feed, too: words of the theme and texts of the settings.

/** The name of a call-out that its author gave none. */
export function labelHtml(label: string): string {
  return label === '' ? '' : `<p class="block-label"><strong>${escapeMarkup(label)}</strong></p>\n`;
}

export function contactHtml({ name, contact }: BlockOrganisation, setup: BlockSetup): string {
  if (contact === null) return '';
  const { words } = setup;
  const at = langOf(setup);
  const value = (label: string, html: string): string => `${escapeMarkup(label)}${setup.lang === 'km' ? '\u17D6' : ':'} ${html}`;
  const row = (label: string, link: LinkView | null): string[] => (link ? [value(label, linkHtml(link, at))] : []);
  const named = contact.name === null || contact.name === name ? [] : [`<span${at}>${escapeMarkup(contact.name)}</span>`];
  const lines = [
    `<strong${at}>${escapeMarkup(name)}</strong>`,
    ...named,
    ...row(words.phone, contact.phone),
    ...row(words.email, contact.email),
    ...row(words.telegram, contact.telegram),
    ...row(words.facebook, contact.facebook),
    ...(contact.address === null ? [] : [value(words.address, `<span${at}>${escapeMarkup(contact.address)}</span>`)]),
  ];
  return `<div class="block-settings">\n<p>${lines.join('<br>\n')}</p>\n</div>\n`;
}

export function boilerplateHtml({ name, boilerplate }: BlockOrganisation, setup: BlockSetup): string {
  if (boilerplate === null) return '';
  const at = langOf(setup);
  return `<div class="block-settings"${at}>\n<p><strong>${escapeMarkup(name)}</strong></p>\n<p>${escapeMarkup(boilerplate)}</p>\n</div>\n`;
}

function langOf({ lang, organisationLang }: BlockSetup): string {
  return lang === organisationLang ? '' : ` lang="${organisationLang}"`;
}

function linkHtml({ text, url }: LinkView, at: string): string {
  return `<a href="${escapeMarkup(url).replaceAll('"', '&quot;')}"${at}>${escapeMarkup(text)}</a>`;
}
