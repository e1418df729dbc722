// The bench's part `directus`, in this run: saving over HTTP beside Directus on SQLite with revisions.

import { mkdirSync } from 'node:fs';
import type { Row } from '../measure.ts';
import { directus } from '../parts/directus.ts';

export async function besideDirectus(setting: { isQuick: boolean; folder: string; say: (text: string) => void }): Promise<Row[]> {
  const stops: (() => Promise<unknown>)[] = [];
  const none = () => Promise.reject(new Error('the grid bench starts no country'));
  mkdirSync(setting.folder, { recursive: true });
  try {
    return await directus.run({ ...setting, country: none, system: none, afterwards: (stop) => stops.push(stop) });
  } finally {
    for (const stop of stops.reverse()) await stop().catch(setting.say);
  }
}
