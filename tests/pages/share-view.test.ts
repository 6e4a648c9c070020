import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { articleView, NO_NEIGHBOURS } from '../../src/pages/article-page.js';
import { shareView } from '../../src/pages/share-view.js';
import { cardOf, hostileText, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

describe('share links', () => {
  it('carry the title and the address whole, whatever they are, in ASCII', () => {
    fc.assert(
      fc.property(hostileText, fc.webUrl(), (title, address) => {
        const { telegramUrl, facebookUrl, mailUrl } = shareView(title, address);
        const text = title.toWellFormed();
        const telegram = new URL(telegramUrl).searchParams;
        expect([telegram.get('url'), telegram.get('text')]).toEqual([address, text]);
        expect(new URL(facebookUrl).searchParams.get('u')).toBe(address);
        // In a mailto: address, a plus sign is no space.
        const [, subject = '', body = ''] = /^mailto:\?subject=([^&]*)&body=([^&]*)$/.exec(mailUrl) ?? [];
        expect([decodeURIComponent(subject), decodeURIComponent(body)]).toEqual([text, address]);
        expect(telegramUrl + facebookUrl + mailUrl).toMatch(/^[!-~]*$/);
      }),
    );
  });
  it('are there once an article is out', () => {
    const settings = { ...settingsOf(), basePath: '/ក' };
    const share = (draft: boolean, isPreview: boolean) => {
      const card = cardOf({ ...PLAIN, draft }, settings);
      const edition = compileEdition([card], settings, Date.UTC(2026, 0, 1), isPreview);
      return articleView(card, '', NO_NEIGHBOURS, { edition, settings, isPreview, files: new Map() }).article.share;
    };
    expect(share(false, false)?.address).toBe('https://news.example/%E1%9E%80/2022/01/news/');
    expect([share(true, true), share(false, true)]).toEqual([null, null]);
  });
});
