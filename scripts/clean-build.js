// A file that was deleted from src/ must not live on in build/.
import { rmSync } from 'node:fs';

rmSync(new URL('../build/', import.meta.url), { recursive: true, force: true });
