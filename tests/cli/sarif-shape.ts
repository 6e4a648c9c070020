import { z } from 'zod';

// What a SARIF 2.1.0 log may hold (OASIS standard, section 3), as far as sarika writes it: an object with any other property is refused, as the
// standard's own schema refuses it.

/** §3.10: a URI reference in ASCII. */
const uri = z.string().regex(/^[!-~]+$/);
/** §3.11 and §3.12 */
const message = z.strictObject({ text: z.string().min(1) });
/** §3.30: lines and columns count from 1; the end of a region is not before its start. */
const region = z
  .strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1), endLine: z.int().min(1), endColumn: z.int().min(1) })
  .refine(({ startLine, startColumn, endLine, endColumn }) => endLine > startLine || (endLine === startLine && endColumn >= startColumn));
/** §3.4 */
const artifactLocation = z.strictObject({ uri, uriBaseId: z.string() });
/** §3.55 to §3.57 */
const replacement = z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) });
const fix = z.strictObject({
  description: message,
  artifactChanges: z.array(z.strictObject({ artifactLocation, replacements: z.array(replacement).min(1) })).min(1),
});
/** §3.27 */
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }) })),
  fixes: z.array(fix).min(1).optional(),
});
/** §3.49 */
const reportingDescriptor = z.strictObject({ id: z.string(), fullDescription: message });
/** §3.19: the version as semver, the language as ISO 639-1. */
const driver = z.strictObject({
  name: z.string().min(1),
  semanticVersion: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/),
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  rules: z.array(reportingDescriptor).refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length),
});
/** §3.14 */
const run = z
  .strictObject({ tool: z.strictObject({ driver }), columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']), results: z.array(result) })
  .refine(({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId));

/** §3.13 */
export const sarifShape = z.strictObject({ $schema: uri, version: z.literal('2.1.0'), runs: z.array(run).length(1) });
