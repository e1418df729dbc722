/** `work` over every item, a few at once, in order of the items. */
export async function many<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>, atOnce = 24): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  const open = items.map((item, index) => ({ item, index }));
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) results[next.index] = await work(next.item);
  });
  await Promise.all(workers);
  return results;
}
