/**
 * Whether a person has opened this page in a browser, rather than a preview crawler, a prefetch or a script: only then
 * is a use of the link kept for them. Browsers send Sec-Fetch-Site with every request (Fetch Metadata Request Headers)
 * and crawlers do not; its sibling Sec-Fetch-Dest does not tell pages apart once our service worker passes them on.
 */
export function isVisit({ headers, method, url }: Pick<Request, 'headers' | 'method' | 'url'>): boolean {
	const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? '';
	return (
		method === 'GET' &&
		headers.has('sec-fetch-site') &&
		(headers.get('accept') ?? '').includes('text/html') &&
		!purpose.includes('prefetch') &&
		!new URL(url).pathname.endsWith('/__data.json')
	);
}
