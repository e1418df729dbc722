import type { IndexFiles } from '../../shared/search/ask.ts';

/** The search files over the network: each once per visit, and one that failed is asked for again. */
export function searchFiles<Entry>(): IndexFiles<Entry> {
  return { shard: fetchedOnce(), province: fetchedOnce() };
}

/** Fetches JSON by address, each once per visit. */
function fetchedOnce<T>(): (url: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (url) => {
    const known = asked.get(url);
    if (known !== undefined) return known;
    const answer = fetchJson<T>(url);
    asked.set(url, answer);
    answer.catch(() => asked.delete(url));
    return answer;
  };
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
