// For every article. Its tags double as Eleventy's collections, as on any Eleventy blog.
// biome-ignore lint/style/noDefaultExport: Eleventy asks for one
export default {
  layout: 'article.hbs',
  permalink: (data) => `/news/${data.slug}/index.html`,
  eleventyComputed: { topics: (data) => data.tags },
};
