import { seeDidDocument } from '#domains/organisations/see-issuer.ts';
import { openJson } from './wants-json.ts';

/** A did document under the host that was asked, which may be one from before a move; `null` = the installation's. */
export async function didDocument(organisationId: string | null, request: Request): Promise<Response> {
	const document = await seeDidDocument(organisationId, request.headers.get('host'));
	const asked = request.headers.get('accept')?.includes('application/did+json');
	return openJson(JSON.stringify(document), 60, asked ? 'application/did+json' : 'application/json');
}
