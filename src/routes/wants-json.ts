const machineTypes = ['application/json', 'application/ld+json', 'application/vc', 'application/vc+ld+json'];

/**
 * Whether an identifier is asked for as a document. People and preview crawlers, who ask for anything, get the page.
 */
export function wantsJson(request: Request): boolean {
	const accepted = (request.headers.get('accept') ?? '')
		.split(',')
		.map((part) => part.split(';')[0]?.trim() ?? '');
	return accepted.some((type) => machineTypes.includes(type) || type === 'application/did+json');
}

/** A document that any page of the web may read. */
export const openJson = (text: string, seconds: number, type = 'application/json'): Response =>
	new Response(text, {
		headers: {
			'content-type': type,
			'access-control-allow-origin': '*',
			'cache-control': `public, max-age=${seconds}`,
			vary: 'accept'
		}
	});

/** A document of Open Badges 2.0, which is JSON-LD: called so where that is asked for. */
export function openLinkedJson(document: object, request: Request, seconds: number): Response {
	const asked = request.headers.get('accept')?.includes('application/ld+json');
	const type = asked ? 'application/ld+json' : 'application/json';
	return openJson(JSON.stringify(document), seconds, type);
}
