import { z } from 'zod';

/**
 * A reader of groups that asks the schema's keys one by one, and only those that are written: of forty that an article may have it has ten, and
 * zod goes through all of them. Null where anything is wrong with a group: `schema.safeParse` says what.
 * Law: what is not null is what `schema.safeParse` gives, and undefined for what is not written.
 */
export function readerByKey<T>(schema: z.ZodObject & z.ZodType<T>): (group: ReadonlyMap<string, unknown>) => T | null {
  const fields = new Map<string, z.ZodType>(Object.entries(schema.shape));
  const readers = new Map([...fields].map(([key, field]) => [key, readerOf(field)]));
  const needed = [...fields].filter(([, field]) => !mayBeLeftOut(field)).map(([key]) => key);
  // All keys in all values: objects of one shape are read much sooner than those that have a shape each.
  const blank: Record<string, unknown> = Object.fromEntries([...fields.keys()].map((key) => [key, undefined]));
  return (group) => {
    if (!needed.every((key) => group.has(key))) return null;
    const value = { ...blank };
    for (const key of group.keys()) {
      const read = readers.get(key)?.(group.get(key)) ?? WRONG;
      if (read === WRONG) return null;
      value[key] = read;
    }
    return value as T;
  };
}

/** False where something must be written, or where nothing written means something. */
function mayBeLeftOut(field: z.ZodType): boolean {
  const read = field.safeParse(undefined);
  return read.success && read.data === undefined;
}

const WRONG = Symbol('wrong');

/**
 * What zod reads of what is written in a field, or `WRONG`. What the fields of front matter are made of – texts, what is made of them, lists –
 * is asked at once; zod, which keeps a record of every step, for the rest.
 */
function readerOf(field: z.core.$ZodType): (written: unknown) => unknown {
  if ((field._zod.def.checks ?? []).length > 0) return throughZod(field);
  if (field instanceof z.ZodOptional) return readerOf(field.def.innerType);
  if (field instanceof z.ZodString && !field.def.coerce) return (written) => (typeof written === 'string' ? written : WRONG);
  if (field instanceof z.ZodPipe && !(field instanceof z.ZodCodec)) {
    const [first, then] = [readerOf(field.def.in), readerOf(field.def.out)];
    return (written) => {
      const read = first(written);
      return read === WRONG ? WRONG : then(read);
    };
  }
  if (field instanceof z.ZodTransform) {
    const { transform } = field.def;
    return (value) => {
      let isWrong = false;
      const context = { value, issues: [], addIssue: () => (isWrong = true) };
      const made = transform(value, context);
      return isWrong ? WRONG : made;
    };
  }
  if (field instanceof z.ZodArray) {
    const item = readerOf(field.def.element);
    return (written) => {
      if (!Array.isArray(written)) return WRONG;
      const items = written.map(item);
      return items.includes(WRONG) ? WRONG : items;
    };
  }
  return throughZod(field);
}

function throughZod(field: z.core.$ZodType): (written: unknown) => unknown {
  return (written) => {
    const read = z.safeParse(field, written);
    return read.success ? read.data : WRONG;
  };
}
