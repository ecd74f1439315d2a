// An issuer of Open Badges 2.0 with everything that it serves.
import {
	assertion,
	badgeClass,
	badgeIssuer,
	cryptographicKey,
	hashIdentity,
	revocationList,
	type Assertion,
	type BadgeIssuer,
	type CheckName,
	type FetchDocument,
	type Verification
} from '../src/index.ts';
import { rsa } from './jwt-support.ts';

export { rsa };
export const ids = {
	assertion: 'https://badges.example/assertions/1.json',
	badge: 'https://badges.example/badges/1.json',
	issuer: 'https://badges.example/organisations/1.json',
	key: 'https://badges.example/organisations/1/keys/1.json',
	list: 'https://badges.example/organisations/1/revocations.json',
	uuid: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1'
};

export const salt = 'c3a1f0de4b7796aa';
export const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==',
	'base64'
);

export function hosted(change: Partial<Assertion> = {}): Assertion {
	return assertion({
		id: ids.assertion,
		recipient: { type: 'email', hashed: true, salt, identity: hashIdentity('robin@example.org', salt) },
		badge: ids.badge,
		verification: { type: 'hosted' },
		issuedOn: '2026-03-01T09:00:00Z',
		expires: '2029-03-01T09:00:00Z',
		...change
	});
}

export function toSign(change: Partial<Assertion> = {}): Assertion {
	return hosted({ id: ids.uuid, verification: { type: 'signed', creator: ids.key }, ...change });
}

export const badge = badgeClass({
	id: ids.badge,
	name: 'Bicycle mechanic',
	description: 'Can take a bicycle apart and put it together.',
	image: 'https://badges.example/badges/1.png',
	criteria: { narrative: 'Repair **three** bicycles.' },
	issuer: ids.issuer,
	tags: ['bicycles']
});

export const issuer: BadgeIssuer = badgeIssuer({
	id: ids.issuer,
	name: 'Riverside Youth Club',
	url: 'https://badges.example',
	email: 'hello@badges.example',
	publicKey: [ids.key],
	revocationList: ids.list
});

export const keyDocument = await cryptographicKey({ id: ids.key, owner: ids.issuer, key: rsa });

export function revoking(...revoked: string[]): object {
	const revokedAssertions = revoked.map((id) => ({ id, revocationReason: 'Given by mistake' }));
	return revocationList({ id: ids.list, issuer: ids.issuer, revokedAssertions });
}

export function served(
	change: Record<string, object | string | number> = {}
): Record<string, object | string | number> {
	return {
		[ids.assertion]: hosted(),
		[ids.badge]: badge,
		[ids.issuer]: issuer,
		[ids.key]: keyDocument,
		[ids.list]: revoking(),
		...change
	};
}

/** A web with these documents in it; a number is a status without a body. */
export function webOf(documents: Record<string, object | string | number>): FetchDocument {
	return async (url) => {
		const found = Object.hasOwn(documents, url) ? documents[url] : 404;
		if (typeof found === 'number') return { status: found, body: '' };
		if (found instanceof Uint8Array) return { status: 200, body: found };
		return { status: 200, body: typeof found === 'string' ? found : JSON.stringify(found) };
	};
}

export function codes({ verdict, checks }: Verification, name: CheckName): (string | undefined)[] {
	return [verdict, checks.find((one) => one.name === name)?.code];
}
