import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { baseLocale, isLocale } from '#languages';
import { forgetPages, keepPage, keptAsset, keptCache, keptPage } from './kept-pages.ts';

const cacheName = `cairn-${version}`;
const offlinePage = (language: string) => `/${language}/offline`;
// Of the letters only those that every language has: the rest would weigh on a phone that never shows them.
const kept = immutable
	.map(({ path }) => `/${path}`)
	.filter((path) => path.endsWith('.css') || /-latin-flar[^/]*\.woff2$/.test(path));

const languageOf = (address: string): string => {
	const first = new URL(address).pathname.split('/')[1] ?? '';
	return isLocale(first) ? first : baseLocale;
};

self.addEventListener('install', (event) => {
	const keep = async () => {
		const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
		const languages = new Set([...windows.map(({ url }) => languageOf(url)), baseLocale]);
		const cache = await caches.open(cacheName);
		await cache.addAll(kept);
		await Promise.allSettled([...languages].map((language) => cache.add(offlinePage(language))));
	};
	event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
	const leaveOnlyThis = async () => {
		const names = await caches.keys();
		await Promise.all(
			names.filter((name) => name !== cacheName && name !== keptCache).map((name) => caches.delete(name))
		);
	};
	event.waitUntil(leaveOnlyThis());
});

/** Somebody who changes the language finds the page for being offline in it, too. */
async function keepOffline(language: string): Promise<void> {
	const cache = await caches.open(cacheName);
	if (!(await cache.match(offlinePage(language))))
		await cache.add(offlinePage(language)).catch(() => undefined);
}

const offline = async (language: string): Promise<Response> =>
	(await caches.match(offlinePage(language))) ??
	(await caches.match(offlinePage(baseLocale))) ??
	Response.error();

// A page that is of use without network (a door, a pass) asks to be kept, and is told when it is.
self.addEventListener('message', (event) => {
	const { keep, files } = event.data as { keep?: string; files?: string[] };
	if (keep) event.waitUntil(keepPage(keep, files ?? []).then((done) => event.ports[0]?.postMessage(done)));
});

// Pages always come from the network, so that nobody sees an old state. Without it, what was kept, or the page that says so.
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (
		request.method === 'GET' &&
		url.origin === self.location.origin &&
		url.pathname.includes('/immutable/')
	) {
		event.respondWith(keptAsset(request));
		return;
	}
	if (request.mode !== 'navigate') return;
	// The next who uses this device finds nobody's list on it.
	if (request.method === 'POST' && url.pathname.endsWith('/sign-out')) event.waitUntil(forgetPages());
	const language = languageOf(request.url);
	const answer = fetch(request);
	event.respondWith(answer.catch(async () => (await keptPage(request)) ?? offline(language)));
	event.waitUntil(
		answer.then(
			() => keepOffline(language),
			() => undefined
		)
	);
});
