const AT_ONCE = 24;

/** Does each, a few at a time; the answers are in the order of the list. */
export async function atOnce<T, R>(list: readonly T[], doOne: (one: T) => Promise<R>): Promise<R[]> {
  const open = [...list.entries()];
  const done: R[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) done[next[0]] = await doOne(next[1]);
    }),
  );
  return done;
}
