import type { StarterWords } from './starter.js';

/** What `init` and `new` write in English. */
export const starterEn: StarterWords = {
  settings: {
    intro: 'The settings of this newsroom. "npx sarika check" finds slips.',
    schema: 'With this line an editor that knows YAML schemas explains the keys while you type.',
    title: 'The name of the newsroom, as readers see it',
    baseUrl:
      'The address at which the website will be published. It may have a path, as on GitHub Pages: https://name.github.io/news/\nFeeds, links and permanent ids carry it: set it before the first article is published.',
    lang: 'The main language: km or en. Others that are published, too: languages: [en]',
    organisation: 'Who publishes here: stands on every article, in feeds and in what search engines read',
    menu: 'Pages of the folder pages/ that the menu shows',
    more: 'More settings. Take out the sign # to use one.',
    exampleDescription: 'Official news, notices and press releases',
    exampleOrganisation: 'Ministry of ...',
    exampleSection: { km: 'សេចក្តីជូនដំណឹង', en: 'Notices' },
  },
  title: 'Newsroom',
  capital: 'Phnom Penh',
  first: {
    title: 'Our newsroom is open',
    summary: 'This is a sample article. It shows how an article is written and how it is published.',
    body: `The newsroom opens today. Press releases, notices and other official news will be published here.

There are several ways to follow the news:

- read it on this website, on a telephone or a computer;
- browse the [archive](/archive/) by year and month;
- subscribe to a [feed](/feeds/) and receive new articles by yourself.

This article is a sample. Change it or delete it, and write the first article of your own.
`,
  },
  about: {
    title: 'About us',
    summary: 'Who publishes here, and how to reach us.',
    body: `Official news of our organisation is published on this website.

Write here what the organisation does, and the address and telephone number at which it can be reached. All articles are in the [archive](/archive/).
`,
  },
  ci: {
    intro: 'Checks every change, and publishes the default branch.',
    schedule:
      'Scheduled and embargoed articles come out when the newsroom is built again: every hour, at minute 17.\nGitHub ends schedules of public repositories in which nothing has happened for 60 days.',
    gitlabSchedule:
      'Scheduled and embargoed articles come out when the newsroom is built again.\nGitLab keeps schedules outside this file: Build > Pipeline schedules > New schedule, for example "17 * * * *".',
    permissions: 'No more than each job needs; no secrets.',
    hidden: 'security.txt stands in .well-known/, a folder whose name begins with a dot.',
    deploy: 'Once, in the repository: Settings > Pages > Source: GitHub Actions.',
  },
  article: {
    hints: {
      summary: 'one or two sentences for lists and feeds',
      place: 'where it is issued',
      reference: 'number of the letter',
      organisation: 'who publishes, if not the newsroom itself',
      contacts: '[{name: ..., phone: ..., email: ...}]: whom journalists can ask',
      tags: '[..., ...]',
      authors: '[name]',
      image: '{src: photo.jpg, alt: what it shows}',
      attachments: '[{src: letter.pdf, title: ...}]',
      expires: 'the last day on which it holds',
      event: 'set the hour, the venue and the host right',
    },
    bodies: {
      'press-release': `[[Who did what, where, when and why: the news in one paragraph]]

[[What is behind it: figures, and what comes next]]

> [[What the person in charge said]], said [[name and position]].
`,
      statement: `[[What the organisation states, in one paragraph]]

[[The reasons, and what it calls for]]
`,
      notice: `[[Organisation]] informs the public that [[what, from which day, where]].

[[What people are asked to do]]

Thank you for your attention.
`,
      announcement: `[[Organisation]] announces [[what]].

The conditions are:

- [[condition]]
- [[condition]]

[[Where and until which day people can apply]]
`,
      news: `[[What happened, where and when]]

[[How it happened, who took part, and what comes next]]
`,
      event: `[[Organisation]] will hold [[name of the event]] on [[day and hour]] at [[venue]].

[[What it is about, and who speaks]]

[[How to take part]]
`,
    },
  },
};
