// Keeps the hashed files of the shop and its page for when the network is away. Never the API, never the console.
const CACHE = 'cartora-1'
const PAGE = '/'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(PAGE)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && !/^\/(api|admin|health|openapi|metrics)(\/|$)/.test(url.pathname)) {
    event.respondWith(page(request))
  }
})

async function asset(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

async function page(request) {
  const cache = await caches.open(CACHE)
  try {
    const fresh = await fetch(request)
    if (fresh.ok && fresh.headers.get('Content-Type')?.includes('text/html')) {
      await cache.put(PAGE, fresh.clone())
      await dropOldAssets(cache, await fresh.clone().text())
    }
    return fresh
  } catch (offline) {
    return (await cache.match(PAGE)) ?? Promise.reject(offline)
  }
}

/** A new page names a new main script: then everything of the release before may go. */
async function dropOldAssets(cache, html) {
  const main = /\/assets\/[^"']+\.js/.exec(html)?.[0]
  if (!main || (await cache.match(main))) return
  const old = (await cache.keys()).filter((kept) => new URL(kept.url).pathname.startsWith('/assets/'))
  await Promise.all(old.map((kept) => cache.delete(kept)))
}
