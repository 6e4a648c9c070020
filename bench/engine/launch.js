// The command line as it was compiled, file by file: in the bundle, nobody can tell one room from another.
import { main } from '../../build/cli/main.js';

await main(process.argv.slice(2));
