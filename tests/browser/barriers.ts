import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps people with disabilities from using a page, as axe-core finds it by all rules of WCAG 2.2 and its best practices. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`,
  );
}
