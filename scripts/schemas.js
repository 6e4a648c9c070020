// Writes the JSON Schemas that editors read into schemas/, from the compiled schemas that sarika itself reads with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas } from '../build/build/editor-schemas.js';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) writeFileSync(new URL(name, folder), `${JSON.stringify(schema)}\n`);
