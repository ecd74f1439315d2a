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
