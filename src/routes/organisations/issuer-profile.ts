import { seeIssuerProfile } from '#domains/organisations/see-issuer.ts';
import { openJson } from '../wants-json.ts';

/** The Profile of Open Badges 3.0, under the host that was asked. */
export async function issuerProfile(organisationId: string, request: Request): Promise<Response> {
	const profile = await seeIssuerProfile(organisationId, request.headers.get('host'));
	const asked = request.headers.get('accept')?.includes('application/ld+json');
	return openJson(JSON.stringify(profile), 60, asked ? 'application/ld+json' : 'application/json');
}
