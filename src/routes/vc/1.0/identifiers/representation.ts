import type { DidError } from '@cairn/credentials';
import { didError, didHttpStatus, type Dereferenced, type DidResolution } from '@cairn/credentials';

// DID Resolution 1.0 §10.1: what the Accept header asks for.
const resolution = 'application/did-resolution';
const dereferencing = 'application/did-url-dereferencing';
const documents = ['application/did', 'application/did+json', 'application/did+ld+json'];
const anything = ['*/*', 'application/*', ''];
const plain = ['application/json', 'application/ld+json'];

export type Wanted = { how: 'resolve' | 'dereference'; bare: boolean; type: string };

/** How to answer; undefined when nothing that is asked for can be given. */
export function wantedBy(accept: string | null, url: string): Wanted | undefined {
	const asked = (accept ?? '').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase() ?? '');
	const isWhole = !/[/?#]/.test(url);
	for (const type of asked) {
		if (type === dereferencing) return { how: 'dereference', bare: false, type };
		if (type === resolution || anything.includes(type) || (isWhole && plain.includes(type)))
			return { how: 'resolve', bare: false, type: plain.includes(type) ? type : resolution };
		if (documents.includes(type) || plain.includes(type))
			return { how: isWhole ? 'resolve' : 'dereference', bare: true, type };
	}
	return undefined;
}

const answer = (body: unknown, type: string, error: DidError | undefined): Response =>
	new Response(JSON.stringify(body), {
		status: didHttpStatus(error),
		headers: { 'content-type': type, vary: 'accept' }
	});

export function resolved(result: DidResolution, { bare, type }: Wanted): Response {
	const { error } = result.didResolutionMetadata;
	if (bare && !error) return answer(result.didDocument, type, error);
	return answer(result, bare ? resolution : type, error);
}

export function dereferenced(result: Dereferenced, { bare, type }: Wanted): Response {
	const { error } = result.dereferencingMetadata;
	if (bare && !error) return answer(result.contentStream, type, error);
	return answer(result, bare ? dereferencing : type, error);
}

export function notRepresented(): Response {
	const error = didError(
		'REPRESENTATION_NOT_SUPPORTED',
		'None of the media types that are asked for is known.'
	);
	return resolved(
		{ didDocument: null, didResolutionMetadata: { error }, didDocumentMetadata: {} },
		{ how: 'resolve', bare: false, type: resolution }
	);
}
