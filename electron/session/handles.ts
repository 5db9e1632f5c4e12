export type Handles<T> = ReturnType<typeof createHandles<T>>;

/** One-use names for things that the page may point at but never name itself, such as a folder (H11). */
export function createHandles<T>(newId: () => string, most = 4) {
  const kept = new Map<string, T>();
  return {
    keep(thing: T): string {
      const handle = newId();
      kept.set(handle, thing);
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
      return handle;
    },
    take(handle: string): T | undefined {
      const thing = kept.get(handle);
      kept.delete(handle);
      return thing;
    },
  };
}
