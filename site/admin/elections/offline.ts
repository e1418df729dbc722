// Being ready for no network: the service worker of the admin, the scripts already loaded, and who entered counts on this device.

const KEPT = 'thongthin-admin';
const OFFICER = 'thongthin-counts-officer';

/** From now on the admin opens without a network. A browser that cannot do so works as before. */
export async function keepAdminHere(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/admin/sw.js');
    await navigator.serviceWorker.ready;
    // What was loaded before the worker was there.
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = [...new Set(loaded)].filter((name) => name.startsWith(`${location.origin}/_astro/`));
    const cache = await caches.open(KEPT);
    await Promise.all(own.map(async (name) => (await cache.match(name)) === undefined && cache.add(name)));
  } catch (error) {
    console.info('The admin is not kept for working without a network', error);
  }
}

export function rememberCounter(officerId: string): void {
  localStorage.setItem(OFFICER, officerId);
}

/** Who last entered counts on this device; null where nobody did. */
export function rememberedCounter(): string | null {
  return localStorage.getItem(OFFICER);
}

/** Whether the site itself cannot be reached; a browser's own word on it is no more than a guess. */
export async function isNetworkCut(): Promise<boolean> {
  try {
    await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    return false;
  } catch {
    return true;
  }
}
