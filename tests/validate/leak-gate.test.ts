import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePath } from '../../src/model/url.js';
import { LeakGate } from '../../src/validate/leak-gate.js';
import type { Secret } from '../../src/validate/secret.js';

const TEXT = 'ក្រសួងប្រៃសណីយ៍ និងទូរគមនាគមន៍ នឹងប្រកាសតែងតាំងអគ្គនាយកថ្មីនៅថ្ងៃស្អែក ដែលមិនទាន់មាននរណាដឹងនៅឡើយទេ';
const SECRET: Secret = {
  article: 'articles/secret.md',
  reason: 'embargoed',
  id: 'tag:news.example,2022-01-21:secret',
  title: 'ក្រសួងតែងតាំងអគ្គនាយកថ្មី',
  segments: ['appointment-of-director', 'dg', 'ការតែងតាំង'],
  files: ['appointment.pdf', 'a.jpg'],
  texts: [`<p>${TEXT}។</p>`],
};

/** What is found in one file, as `what@text`. */
function leaksIn(text: string, published: readonly string[] = [], secret: Secret = SECRET): string[] {
  const gate = new LeakGate([secret]);
  gate.look({ path: 'index.html', text });
  return gate.leaks(published).map(({ args, span }) => `${(args as { what: string }).what}@${text.slice(span.start, span.end)}`);
}

const hex = (text: string): string => Array.from(text, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join('');
const json = (text: string): string => Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

describe('the leak gate', () => {
  it('finds a name where it stands', () => {
    expect(leaksIn(`<guid>${SECRET.id}</guid>`)).toEqual([`id@${SECRET.id}`]);
    expect(leaksIn(`<a href="/2022/appointment-of-director/">ក</a>`)).toEqual(['address@appointment-of-director']);
    expect(leaksIn(`<a href="/2022/dg/">ក</a>`)).toEqual(['address@dg']);
    expect(leaksIn(`"url": "https:\\/\\/x.example\\/${encodePath('ការតែងតាំង')}\\/"`)).toEqual([`address@${encodePath('ការតែងតាំង')}`]);
    expect(leaksIn(`<a href="appointment.pdf">ក</a>`)).toEqual(['file@appointment.pdf']);
    expect(leaksIn(`<img src="x/a.jpg">`)).toEqual(['file@a.jpg']);
    expect(leaksIn(`<h2>${SECRET.title}</h2>`)).toEqual([`title@${SECRET.title}`]);
  });
  it('finds it in the name of a file', () => {
    const gate = new LeakGate([SECRET]);
    gate.lookAtName('2022/appointment-of-director/a.jpg');
    expect(gate.leaks([]).map(({ args }) => (args as { what: string }).what)).toEqual(['address', 'file']);
  });
  it('lets names pass that only begin or end like it', () => {
    expect(
      leaksIn(`<guid>${SECRET.id}-2</guid> <a href="/appointment-of-directors/">ក</a> <a href="/x-appointment-of-director/">ក</a>`),
    ).toEqual([]);
    expect(leaksIn('<a href="/dg-2/">ក</a> <a href="/x/dgs">ក</a> <b>dg</b> <img src="aa.jpg"> appointment of director')).toEqual([]);
  });
  it('takes a short title for one only where it stands alone', () => {
    const secret = { ...SECRET, title: 'ជំនួប', texts: [] };
    expect(leaksIn('<p>ជំនួបមួយបានធ្វើឡើង</p>', [], secret)).toEqual([]);
    expect(leaksIn('<h2> ជំនួប </h2>', [], secret)).toEqual(['title@ជំនួប']);
    expect(leaksIn('"title":"ជំនួប"', [], secret)).toEqual(['title@ជំនួប']);
  });
  it('finds forty letters of a text, and not fewer', () => {
    const letters = TEXT.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    expect(leaksIn(`<p>${letters.slice(7, 47)}</p>`)).toEqual([`text@${letters.slice(7, 47)}`]);
    expect(leaksIn(`<p>${letters.slice(7, 46)}</p>`)).toEqual([]);
  });
  it('does not join the end of one block and the beginning of the next', () => {
    const letters = TEXT.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    expect(leaksIn(`<p>${letters.slice(0, 25)}</p><p>${letters.slice(25, 50)}</p>`)).toEqual([]);
    expect(leaksIn(`<p>${letters.slice(0, 25)}<em>${letters.slice(25, 50)}</em></p>`)).toHaveLength(1);
  });
  for (const [how, write] of [
    ['as HTML entities', hex],
    ['as JSON escapes', json],
    ['percent-encoded', encodeURIComponent],
    ['in an attribute', (text: string) => `<meta content="${text}">`],
    ['in a comment', (text: string) => `<!-- ${text} -->`],
    ['in CDATA', (text: string) => `<x><![CDATA[<p>${text}</p>]]></x>`],
    ['in HTML within XML', (text: string) => `<x>&lt;p&gt;${text}&lt;/p&gt;</x>`],
    ['as entities within XML', (text: string) => hex(text).replaceAll('&', '&amp;')],
    ['with spans and word breaks in it', (text: string) => text.replace(/(.{9})/gu, '$1<wbr><span lang="km">\u200B</span>')],
    ['on many lines', (text: string) => text.replace(/(.{9})/gu, '$1\n  ')],
  ] as const) {
    it(`finds a text ${how}`, () => {
      expect(leaksIn(`<html><p>ក</p>${write(TEXT)}</html>`)).toHaveLength(1);
    });
  }
  it('lets pass what an article says that is out', () => {
    expect(leaksIn(`<p>${TEXT}</p>`, [`---\ntitle: ក\n---\n\n${TEXT}។`])).toEqual([]);
    expect(leaksIn(`<h2>${SECRET.title}</h2>`, [`<p>${SECRET.title} ហើយ</p>`])).toEqual([]);
    expect(leaksIn(`<p>${TEXT}</p>`, [TEXT.slice(0, 60)])).toHaveLength(1);
    expect(leaksIn(`<guid>${SECRET.id}</guid>`, [SECRET.id ?? ''])).toHaveLength(1);
  });
  it('law: a paragraph of forty letters or more is found wherever it stands', () => {
    const letter = fc.constantFrom(...'កខគឃងចឆជឈញដឋឌឍណតថទធន');
    const text = (least: number) => fc.string({ unit: letter, minLength: least, maxLength: 120 });
    fc.assert(
      fc.property(text(40), text(0), text(0), (secret, before, after) => {
        const gate = new LeakGate([{ ...SECRET, title: null, id: null, segments: [], files: [], texts: [`<p>ស${secret}ហ</p>`] }]);
        gate.look({ path: 'a.html', text: `${before}<b>${secret}</b>${after}` });
        expect(gate.leaks([])).toHaveLength(1);
      }),
    );
  });
});
