import type { SearchSetup } from '../../model/views.js';
import { ResultsList } from './results-list.js';
import { SearchForm } from './search-form.js';

// A module: it runs once the page has been read. On a page of a theme that has not all of it, nothing happens.
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const template = document.querySelector<HTMLTemplateElement>('template[data-search-result]');

if (form && input && status && list && template) {
  const [more, older] = ['[data-search-more]', '[data-search-older]'].map((name) => document.querySelector<HTMLElement>(name));
  const results = new ResultsList(list, template, more ?? null);
  new SearchForm({ form, input, status, older: older ?? null, results }, JSON.parse(form.dataset.search ?? '') as SearchSetup);
}
