// Opens the admin without a network: its page, its settings and the scripts it has used are kept beside it. Whatever the network
// answers is newer and goes first; scripts bear a hash and never change. Requests to the API are not touched.

const KEPT = 'thongthin-admin';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(['/admin/', '/admin/config.json'])));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_astro/')) event.respondWith(keptOrFetched(request));
  else if (pathname === '/admin/' || pathname === '/admin/config.json') event.respondWith(fetchedOrKept(request, pathname));
});

async function keptOrFetched(request) {
  const kept = await caches.match(request.url);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(KEPT)).put(request.url, answer.clone());
  return answer;
}

/** Kept under its path: what is open stands in the query. */
async function fetchedOrKept(request, pathname) {
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(KEPT)).put(pathname, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(pathname);
    if (kept === undefined) throw error;
    return kept;
  }
}
