// The same badge for one award after another: all fields, evidence, a status; 2.8 kB signed, 61 quads.
import {
	createStatusList,
	didWebAddress,
	didWebDocument,
	issue,
	keyFromSeed,
	statusListCredential,
	type FetchDocument,
	type JsonObject
} from '@cairn/credentials';
import { awardValues, completeBadge, issuerDid } from '@cairn/credentials/examples';

export const seed = new Uint8Array(32).fill(7);
export const key = keyFromSeed(seed);
export const created = '2026-03-01T09:00:00Z';
export const now = new Date('2026-04-01T00:00:00Z');
export const verificationMethod = `${issuerDid}#key-1`;
export const signing = { key, verificationMethod, created };

export const didDocument = didWebDocument({
	did: issuerDid,
	keys: [{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase }]
});

export const unsigned = (number: number): object => completeBadge(awardValues(number));

// One context more, which changes no meaning, is a list that is not compiled.
const MORE = 'https://w3id.org/security/data-integrity/v2';

export function unsignedGenerally(number: number): object {
	const badge = completeBadge(awardValues(number));
	return { ...badge, '@context': [...badge['@context'], MORE] };
}

/** Texts of signed credentials, each another award. */
export function signedTexts(make: (number: number) => object): Promise<string[]> {
	const numbers = Array.from({ length: 500 }, (_, number) => number);
	return Promise.all(numbers.map(async (number) => JSON.stringify(await issue(make(number), signing))));
}

const list = 'https://badges.example/status-lists/3';

/** The issuer's keys and the status list, at hand as a cache would have them. */
export async function issuersWeb(): Promise<FetchDocument> {
	const document: JsonObject = statusListCredential({
		id: list,
		issuer: issuerDid,
		purpose: 'revocation',
		list: createStatusList(),
		validFrom: created
	});
	const bodies = new Map([
		[didWebAddress(issuerDid), JSON.stringify(didDocument)],
		[list, JSON.stringify(await issue(document, signing))]
	]);
	return async (url) => {
		const body = bodies.get(url);
		return body === undefined ? { status: 404, body: '' } : { status: 200, body };
	};
}
