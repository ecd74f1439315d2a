import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { locales } from '#languages';

const cacheName = `cairn-${version}`;
const offlinePage = (language: string) => `/${language}/offline`;
const kept = [
	...locales.map(offlinePage),
	...immutable.map(({ path }) => `/${path}`).filter((path) => /\.(css|woff2)$/.test(path))
];

self.addEventListener('install', (event) => {
	event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(kept)));
});

self.addEventListener('activate', (event) => {
	const leaveOnlyThis = async () => {
		const names = await caches.keys();
		await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
	};
	event.waitUntil(leaveOnlyThis());
});

// Pages always come from the network, so that nobody sees an old state. Without it, the page that says so.
self.addEventListener('fetch', (event) => {
	if (event.request.mode !== 'navigate') return;
	const language = new URL(event.request.url).pathname.split('/')[1] ?? '';
	const known = locales.find((locale) => locale === language) ?? locales[0];
	event.respondWith(
		fetch(event.request).catch(async () => (await caches.match(offlinePage(known))) ?? Response.error())
	);
});
