export type CachedPage = { html: string; status: number; until: number; version: number };

export type PageCache = {
  get(key: string, version: number, now: number): CachedPage | null;
  set(key: string, page: CachedPage): void;
};

/** Keeps anonymous pages a short while, the least recently used leave first. `most` bounds memory. */
export function createPageCache(most: number): PageCache {
  const pages = new Map<string, CachedPage>();
  return {
    get: (key, version, now) => {
      const page = pages.get(key);
      if (!page) return null;
      pages.delete(key);
      if (page.version !== version || now >= page.until) return null;
      pages.set(key, page);
      return page;
    },
    set: (key, page) => {
      pages.set(key, page);
      const oldest = pages.keys().next();
      if (pages.size > most && !oldest.done) pages.delete(oldest.value);
    },
  };
}
