/** The one text of a value that is hashed: JSON with sorted keys and without undefined (RFC 8785 for our value kinds). */
export function canonicalJson(value: unknown): string {
  // A sorted copy first: with a replacer instead, `JSON.stringify` takes twice as long, and every save and file passes here.
  return JSON.stringify(sortedByKey(value));
}

/** Whether two stored values say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  // Most values are texts and numbers, and a large paste compares a hundred thousand of them.
  if (!isObject(a) || !isObject(b)) return (a ?? null) === (b ?? null);
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (!isObject(value)) return value;
  // Without a prototype, so that even a key called `__proto__` is a key.
  const sorted: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(value).sort()) sorted[name] = sortedByKey(value[name]);
  return sorted;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
