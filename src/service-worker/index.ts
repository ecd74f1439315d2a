import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { baseLocale, isLocale } from '#languages';

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
		await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
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

// Pages always come from the network, so that nobody sees an old state. Without it, the page that says so.
self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate') return;
	const language = languageOf(event.request.url);
	const answer = fetch(event.request);
	event.respondWith(answer.catch(() => offline(language)));
	event.waitUntil(
		answer.then(
			() => keepOffline(language),
			() => undefined
		)
	);
});
