import { seePublicCredential } from '#domains/passport/see-public-credential.ts';
import { openJson } from '../wants-json.ts';

/** The exact signed text, under the media type that was asked for. Kept by nobody: its holder may hide it any moment. */
export async function publicDocument(credentialId: string, request: Request): Promise<Response> {
	const { credential } = await seePublicCredential(credentialId);
	const accept = request.headers.get('accept') ?? '';
	const type = ['application/vc+ld+json', 'application/vc', 'application/ld+json'].find((known) =>
		accept.includes(known)
	);
	const response = openJson(credential.document ?? '', 0, type ?? 'application/json');
	response.headers.set('cache-control', 'no-store');
	return response;
}
