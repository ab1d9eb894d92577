/**
 * Works on `most` items at a time and yields results in the order of the items, whichever ends
 * first. The engine that draws has threads of its own, so that this uses every core; pictures that
 * wait for their turn stay few.
 */
export async function* inFlight<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  let next = 0;
  try {
    for (;;) {
      while (started.length < most && next < items.length) {
        const result = work(items[next] as Item, next);
        // An error is thrown where its result is awaited.
        result.catch(() => {});
        started.push(result);
        next += 1;
      }
      const first = started.shift();
      if (first === undefined) return;
      yield await first;
    }
  } finally {
    await Promise.allSettled(started);
  }
}
