import { z } from 'zod';

/**
 * A reader of groups that asks the schema's keys one by one, and only those that are written: of forty that an article may have it has ten, and
 * zod goes through all of them. Null where anything is wrong with a group: `schema.safeParse` says what.
 * Law: what is not null is what `schema.safeParse` gives, and undefined for what is not written.
 */
export function readerByKey<T>(schema: z.ZodObject & z.ZodType<T>): (group: Readonly<Record<string, unknown>>) => T | null {
  const fields = new Map<string, z.ZodType>(Object.entries(schema.shape));
  const needed = [...fields].filter(([, field]) => !mayBeLeftOut(field)).map(([key]) => key);
  const texts = new Set([...fields].filter(([, field]) => isText(field)).map(([key]) => key));
  // All keys in all values: objects of one shape are read much sooner than those that have a shape each.
  const blank: Record<string, unknown> = Object.fromEntries([...fields.keys()].map((key) => [key, undefined]));
  return (group) => {
    if (!needed.every((key) => key in group)) return null;
    const value = { ...blank };
    for (const key of Object.keys(group)) {
      const written = group[key];
      if (typeof written === 'string' && texts.has(key)) {
        value[key] = written;
        continue;
      }
      const read = fields.get(key)?.safeParse(written);
      if (!read?.success) return null;
      value[key] = read.data;
    }
    return value as T;
  };
}

/** False where something must be written, or where nothing written means something. */
function mayBeLeftOut(field: z.ZodType): boolean {
  const read = field.safeParse(undefined);
  return read.success && read.data === undefined;
}

/** True where any text is right as it stands. */
function isText(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodOptional) return isText(field.unwrap());
  return field instanceof z.ZodString && (field.def.checks ?? []).length === 0 && field.def.coerce !== true;
}
