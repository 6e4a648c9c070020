import type { HelpConfiguration } from 'commander';
import type { Words } from '../messages/words.js';
import { width } from './report/columns.js';

/** The help in the words of a language. Choices and defaults stand in the words already, where they matter. */
export function helpFormat({ cli }: Words): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': cli.helpTitles.usage,
    'Arguments:': cli.helpTitles.arguments,
    'Options:': cli.helpTitles.options,
    'Global Options:': cli.helpTitles.globalOptions,
    'Commands:': cli.helpTitles.commands,
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description }) => description,
    displayWidth: width,
  };
}
