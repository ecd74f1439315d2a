/** Pages that their reader needs where there is no network, with the scripts that they run. Other pages are never kept. */
export const keptCache = 'cairn-kept';
const keptHours = 48;

const address = (url: string): string => {
	const { origin, pathname } = new URL(url);
	return origin + pathname;
};

/** Keeps a page as it is now; what was kept for days is forgotten. False when it could not be kept. */
export async function keepPage(page: string, files: readonly string[]): Promise<boolean> {
	try {
		const cache = await caches.open(keptCache);
		await forgetOld(cache);
		const answer = await fetch(page, { credentials: 'same-origin', headers: { accept: 'text/html' } });
		if (!answer.ok || answer.redirected) return false;
		for (const file of files) if (!(await cache.match(file))) await cache.add(file);
		await cache.put(address(page), answer);
		return true;
	} catch {
		return false;
	}
}

export const keptPage = async ({ url, method }: Request): Promise<Response | undefined> =>
	method === 'GET' ? (await caches.open(keptCache)).match(address(url)) : undefined;

/** Files with their content in their name never change: one that is kept is as good as a new one. */
export const keptAsset = async (request: Request): Promise<Response> =>
	(await (await caches.open(keptCache)).match(request.url)) ?? fetch(request);

export const forgetPages = (): Promise<boolean> => caches.delete(keptCache);

async function forgetOld(cache: Cache): Promise<void> {
	for (const request of await cache.keys()) {
		if (new URL(request.url).pathname.includes('/immutable/')) continue;
		const date = Date.parse((await cache.match(request))?.headers.get('date') ?? '');
		if (!(Date.now() - date < keptHours * 3_600_000)) await cache.delete(request);
	}
}
