import { didWebDocument, type PublicJwk } from '@cairn/credentials';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { excerpt } from '#server/markdown.ts';
import { ownOrigins } from '#server/origin.ts';
import { Refusal } from '#server/refusal.ts';
import { allKeys } from './issuer-keys.sql.server.ts';
import { issuerDid, organisationOfBadgeIssuer, organisationOfDid } from './issuer.ts';
import { allJwtKeys } from './jwt-keys.sql.server.ts';
import { makeInstallationKey } from './make-installation-key.ts';
import { organisationById } from './organisations.sql.server.ts';

/** The origin that a request was sent to; whatever else it says, the current one. */
export async function originAt(host: string | null): Promise<string> {
	const asked = (await ownOrigins(db())).find((origin) => new URL(origin).host === host?.toLowerCase());
	return asked ?? config().origin;
}

/**
 * The did document of an organisation, or of the installation itself (`null`), as the origin asked for names it: what
 * was issued before a move must verify after it. Keys that signed earlier stay listed.
 */
export async function seeDidDocument(organisationId: string | null, host: string | null) {
	if (organisationId === null) await makeInstallationKey();
	const [keys, jwtKeys, origin, origins] = await Promise.all([
		allKeys(db(), organisationId),
		organisationId === null ? [] : allJwtKeys(db(), organisationId),
		originAt(host),
		ownOrigins(db())
	]);
	if (keys.length === 0) throw new Refusal('not-found');
	const others = origins.filter((each) => each !== origin).map((each) => issuerDid(each, organisationId));
	return didWebDocument({
		did: issuerDid(origin, organisationId),
		keys: [
			...keys.map(({ id, publicKeyMultibase, retiredAt }) => ({
				id,
				publicKeyMultibase,
				retired: retiredAt !== null
			})),
			...jwtKeys.map(({ id, publicKeyJwk, retiredAt }) => ({
				id,
				publicKeyJwk: JSON.parse(publicKeyJwk) as PublicJwk,
				retired: retiredAt !== null
			}))
		],
		...(others.length > 0 ? { alsoKnownAs: others } : {})
	});
}

/** The did of an organisation under today's origin. */
export const seeOrganisationDid = (organisationId: string): string =>
	issuerDid(config().origin, organisationId);

/** Whether a did, or the address of an issuer of Open Badges 2.0, is ours and a city vouches for who is behind it. */
export async function isKnownIssuer(issuer: string): Promise<boolean> {
	const origins = await ownOrigins(db());
	const ofDid = organisationOfDid(issuer, origins);
	const organisationId = ofDid === undefined ? organisationOfBadgeIssuer(issuer, origins) : ofDid;
	if (organisationId === undefined) return false;
	if (organisationId === null) return true;
	const organisation = await organisationById(db(), organisationId);
	return Boolean(organisation?.verifiedAt);
}

/** The Profile of Open Badges 3.0 (class Profile) that stands at the organisation's own address. */
export async function seeIssuerProfile(organisationId: string, host: string | null) {
	const organisation = await organisationById(db(), organisationId);
	if (!organisation) throw new Refusal('not-found');
	const { name, about, website, contactAddress, logoFileId } = organisation;
	const origin = await originAt(host);
	return {
		'@context': [
			'https://www.w3.org/ns/credentials/v2',
			'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
		],
		id: issuerDid(origin, organisationId),
		type: ['Profile'],
		name,
		url: website ?? `${config().origin}/organisations/${organisationId}`,
		...(about === '' ? {} : { description: excerpt(about, 300) }),
		...(contactAddress === null ? {} : { email: contactAddress }),
		...(logoFileId === null ? {} : { image: { id: `${config().origin}/files/${logoFileId}`, type: 'Image' } })
	};
}
