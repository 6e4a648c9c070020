import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../src/model/article.js';
import { legalXml } from '../../src/templating/escape-xml.js';
import { cardOf, meta } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';
import { cardWith, PLAIN_FILE, picture, shownPages } from './shown.js';

const SETTINGS = settingsOf(
  [
    'languages: [en]',
    'description: អំពីយើង',
    'organisation: { name: ក្រសួង, logo: /seal.svg, contact: { phone: "០២៣ ១", email: a@b.example, facebook: https://facebook.com/ក } }',
    'organisations: { GovTech: { name: មជ្ឈមណ្ឌល } }',
    'sections: [{ slug: digital, title: { km: ឌីជីថល, en: Digital } }]',
  ].join('\n'),
);
type Thing = Readonly<Record<string, unknown>>;

function graphOf(structuredData: string | null | undefined): readonly Thing[] {
  const data = JSON.parse(structuredData ?? '') as { '@context': string; '@graph': Thing[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}
const PATH = '2022/01/news/index.html';
const FILES = new Map([
  ['/seal.svg', PLAIN_FILE],
  ['/2022/01/news/ក.jpg', picture(1600, 900)],
]);

function graphFor(own: Partial<ArticleMeta>, others: readonly Partial<ArticleMeta>[] = []): readonly Thing[] {
  const cards = [own, ...others].map((each) => cardWith(each, SETTINGS));
  return graphOf(shownPages(cards, { settings: SETTINGS, files: FILES }).get(PATH)?.view.structuredData);
}

describe('articles as structured data', () => {
  it('say what is known of them, and nothing else', () => {
    const [article, ...rest] = graphFor({});
    expect(rest).toEqual([]);
    expect(article).toEqual({
      '@type': 'NewsArticle',
      headline: 'ព័ត៌មាន',
      description: 'ព័ត៌មាន',
      url: 'https://news.example/2022/01/news/',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/2022/01/news/' },
      datePublished: '2022-01-21T00:00:00+07:00',
      dateModified: '2022-01-21T00:00:00+07:00',
      inLanguage: 'km',
      author: [{ '@type': 'Organization', name: 'ក្រសួង', url: 'https://news.example/' }],
      publisher: {
        '@type': 'Organization',
        name: 'ក្រសួង',
        url: 'https://news.example/',
        logo: { '@type': 'ImageObject', url: 'https://news.example/seal.svg' },
      },
      dateline: 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២',
    });
  });
  it('carry authors, picture, corrections and all that front matter has', () => {
    const correction = { date: { ms: Date.UTC(2022, 0, 23, 17), dateOnly: true }, note: 'ចំនួន ៥ មិនមែន ៤ ទេ។' };
    const [article] = graphFor({
      ...{ place: 'ភ្នំពេញ', authors: ['សុខា'], tags: ['ឌីជីថល'], sections: ['digital'], corrections: [correction] },
      ...{ organisation: 'GovTech', embargo: { ms: Date.UTC(2022, 0, 21, 2), dateOnly: false } },
      image: { src: 'ក.jpg', alt: 'រូប', caption: null, credit: 'AKP' },
    });
    expect(article).toMatchObject({
      datePublished: '2022-01-21T09:00:00+07:00',
      dateModified: '2022-01-24T00:00:00+07:00',
      author: [{ '@type': 'Person', name: 'សុខា' }],
      image: {
        ...{ '@type': 'ImageObject', url: 'https://news.example/2022/01/news/%E1%9E%80.jpg', width: 1600, height: 900 },
        ...{ caption: 'រូប', creditText: 'AKP' },
      },
      dateline: 'ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២',
      keywords: ['ឌីជីថល'],
      articleSection: ['ឌីជីថល'],
      correction: [{ '@type': 'CorrectionComment', text: 'ចំនួន ៥ មិនមែន ៤ ទេ។', datePublished: '2022-01-24' }],
    });
    const [issued] = graphFor({ organisation: 'GovTech' });
    expect(issued?.author).toEqual([{ '@type': 'Organization', name: 'មជ្ឈមណ្ឌល' }]);
  });
  it('name their translations, and these their original', () => {
    const english = { id: 'tag:a,2022:en', lang: 'en', slug: 'in-english', title: 'News', translationOf: 'tag:a,2022:km' };
    const khmer = { id: 'tag:a,2022:km' };
    const [original] = graphFor(khmer, [english]);
    expect(original?.workTranslation).toEqual([
      { '@type': 'NewsArticle', '@id': 'https://news.example/en/2022/01/in-english/', name: 'News', inLanguage: 'en' },
    ]);
    expect(original).not.toHaveProperty('translationOfWork');
    const pages = shownPages([cardWith(khmer, SETTINGS), cardWith(english, SETTINGS)], { settings: SETTINGS });
    const [translation] = graphOf(pages.get('en/2022/01/in-english/index.html')?.view.structuredData);
    expect(translation?.translationOfWork).toEqual({
      ...{ '@type': 'NewsArticle', '@id': 'https://news.example/2022/01/news/', name: 'ព័ត៌មាន', inLanguage: 'km' },
    });
    expect(translation).not.toHaveProperty('workTranslation');
    const [alone] = graphFor(khmer, [{ ...english, draft: true }]);
    expect(alone).not.toHaveProperty('workTranslation');
  });
  it('bring their event with them, its hours only where somebody wrote them', () => {
    const start = { ms: Date.UTC(2022, 0, 21, 7), dateOnly: false };
    const event = { name: 'បាឋកថា', start, end: null, venue: 'សាល', address: 'ភ្នំពេញ', online: ['https://zoom.example/ក'], host: 'សាកល' };
    const [, both] = graphFor({ event });
    expect(both).toMatchObject({
      ...{ '@type': 'Event', name: 'បាឋកថា', startDate: '2022-01-21T14:00:00+07:00', url: 'https://news.example/2022/01/news/' },
      location: [
        { '@type': 'Place', name: 'សាល', address: 'ភ្នំពេញ' },
        { '@type': 'VirtualLocation', url: 'https://zoom.example/%E1%9E%80' },
      ],
      ...{ eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode', organizer: { '@type': 'Organization', name: 'សាកល' } },
    });
    const [, online] = graphFor({ event: { ...event, venue: null, address: null, host: null, end: { ...start, dateOnly: true } } });
    expect(online).toMatchObject({
      ...{ endDate: '2022-01-21', eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' },
      organizer: { name: 'ក្រសួង' },
    });
    const [, hall] = graphFor({ event: { ...event, online: [] } });
    expect(hall?.eventAttendanceMode).toBe('https://schema.org/OfflineEventAttendanceMode');
    const [, zoom] = graphFor({ event: { ...event, venue: 'Zoom', address: null, online: [] } });
    expect(zoom).toMatchObject({ location: [{ '@type': 'Place', name: 'Zoom' }] });
    expect(zoom).not.toHaveProperty('eventAttendanceMode');
    const [, nowhere] = graphFor({ event: { ...event, venue: null, address: null, online: [] } });
    expect(nowhere).not.toHaveProperty('location');
    expect(nowhere).not.toHaveProperty('eventAttendanceMode');
  });
  it('end no script element and are read as they were meant, whatever the texts are', () => {
    const texts = ['</script><script>alert(1)</script>', '"\\"', 'a\u2028b\u2029c', '<!--', ']]>', '&lt;', '\uFFFE\uD800x'];
    for (const title of texts) {
      const [article] = graphFor({ title, corrections: [{ date: { ms: 0, dateOnly: true }, note: title }] });
      expect(article).toMatchObject({ headline: legalXml(title), correction: [{ text: legalXml(title) }] });
    }
    fc.assert(
      fc.property(meta, (own) => {
        const card = cardOf({ ...own, draft: false, lang: 'km' }, SETTINGS);
        const view = shownPages([card], { settings: SETTINGS, isPreview: true }).get(`${card.url.slice(1)}index.html`)?.view;
        if (!view?.structuredData) return;
        expect(view.structuredData).not.toMatch(/[<>&\u2028\u2029]/);
        expect(legalXml(view.structuredData)).toBe(view.structuredData);
        const [article, event] = graphOf(view.structuredData);
        expect(article?.headline).toBe(legalXml(own.title));
        expect(event?.name).toBe(own.event ? legalXml(own.event.name) || undefined : undefined);
      }),
    );
  });
});

describe('the home page as structured data', () => {
  const homes = (settings = SETTINGS) =>
    shownPages([cardWith({}, settings), cardWith({ lang: 'en', slug: 'x' }, settings)], { settings, files: FILES });
  it('names the website and who is behind it', () => {
    expect(graphOf(homes().get('index.html')?.view.structuredData)).toEqual([
      {
        ...{ '@type': 'WebSite', '@id': 'https://news.example/#website', url: 'https://news.example/', name: 'បន្ទប់ព័ត៌មាន' },
        ...{ description: 'អំពីយើង', inLanguage: ['km', 'en'], publisher: { '@id': 'https://news.example/#organisation' } },
      },
      {
        ...{ '@type': 'Organization', '@id': 'https://news.example/#organisation', name: 'ក្រសួង', url: 'https://news.example/' },
        logo: { '@type': 'ImageObject', url: 'https://news.example/seal.svg' },
        ...{ telephone: '023 1', email: 'a@b.example', sameAs: ['https://facebook.com/%E1%9E%80'] },
      },
    ]);
  });
  it('leaves out an organisation and a logo that are not there, and says nothing on other lists', () => {
    const plain = settingsOf('perPage: 1');
    const pages = shownPages(
      [1, 2, 3].map((day) => cardWith({ slug: `a${day}`, tags: ['ក'] }, plain)),
      { settings: plain },
    );
    expect(graphOf(pages.get('index.html')?.view.structuredData)).toEqual([
      { '@type': 'WebSite', '@id': 'https://news.example/#website', url: 'https://news.example/', name: 'បន្ទប់ព័ត៌មាន', inLanguage: ['km'] },
    ]);
    for (const path of ['page/2/index.html', '404.html']) expect(pages.get(path)?.view.structuredData).toBeNull();
    const [, organisation] = graphOf(shownPages([], { settings: SETTINGS }).get('index.html')?.view.structuredData);
    expect(organisation).not.toHaveProperty('logo');
  });
});
