/**
 * Gives what `make` once gave for an owner and a key. What is remembered goes with its owner, and all of it when there are `most` of an owner's,
 * so that a newsroom of any size has room.
 */
export function remembered<Owner extends object, Value>(most: number): (owner: Owner, key: string, make: () => Value) => Value {
  const byOwner = new WeakMap<Owner, Map<string, Value>>();
  return (owner, key, make) => {
    let values = byOwner.get(owner);
    if (!values) {
      values = new Map();
      byOwner.set(owner, values);
    }
    let value = values.get(key);
    if (value === undefined) {
      value = make();
      if (values.size >= most) values.clear();
      values.set(key, value);
    }
    return value;
  };
}
