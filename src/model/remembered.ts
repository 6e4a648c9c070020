/** `make`, asked once for an owner; what it gave goes with that owner. */
export function onceFor<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const values = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    let known = values.get(owner);
    if (known === undefined) {
      known = { value: make(owner) };
      values.set(owner, known);
    }
    return known.value;
  };
}

/**
 * `make`, asked once for an owner and a key. What it gave goes with that owner, and all of it when there are `most` of an owner's, so that a
 * newsroom of any size has room.
 */
export function remembered<Owner extends object, Key, Value extends object>(
  most: number,
  make: (owner: Owner, key: Key) => Value,
): (owner: Owner, key: Key) => Value {
  const valuesOf = onceFor((_: Owner) => new Map<Key, Value>());
  return (owner, key) => {
    const values = valuesOf(owner);
    let value = values.get(key);
    if (value === undefined) {
      value = make(owner, key);
      if (values.size >= most) values.clear();
      values.set(key, value);
    }
    return value;
  };
}
