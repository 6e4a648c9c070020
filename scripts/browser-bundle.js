// A script for browsers, in one file: what the theme's pages load. From TypeScript's sources, as the compiled files are for Node.
import { rolldown } from 'rolldown';

/** Bundles the module `input` (a path) into `file`; every browser since 2023 reads it: the language core looks behind itself (Safari 16.4). */
export async function bundleForBrowser(input, file) {
  const bundle = await rolldown({
    input,
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { target: 'es2020' },
    treeshake: { moduleSideEffects: (id) => id === input },
  });
  await bundle.write({ file, format: 'esm', minify: true, sourcemap: false });
  await bundle.close();
}
