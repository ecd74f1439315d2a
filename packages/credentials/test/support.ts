import {
	createStatusList,
	didWebAddress,
	didWebDocument,
	emailIdentity,
	endorsementCredential,
	issue,
	keyFromSeed,
	openBadgeCredential,
	statusListCredential,
	statusListEntry,
	type Ed25519KeyPair,
	type FetchDocument,
	type JsonObject,
	type OpenBadgeContent,
	type StatusList
} from '../src/index.ts';

export const key = keyFromSeed(new Uint8Array(32).fill(7));
export const otherKey = keyFromSeed(new Uint8Array(32).fill(8));
export const issuer = 'did:web:badges.example';
export const method = `${issuer}#key-1`;
export const created = '2026-03-01T09:00:00Z';
export const now = new Date('2026-04-01T00:00:00Z');
export const listAddress = 'https://badges.example/status-lists/1';
export const signing = { key, verificationMethod: method, created };

export function badge(change: Partial<OpenBadgeContent> = {}) {
	return openBadgeCredential({
		id: 'https://badges.example/credentials/0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
		issuer: { id: issuer, name: 'Riverside Youth Club', url: 'https://badges.example' },
		validFrom: created,
		validUntil: '2029-03-01T09:00:00Z',
		subject: {
			id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001',
			identifier: [emailIdentity('robin@example.org', 'c3a1f0de4b7796aa')],
			creditsEarned: 2.5,
			result: [
				{
					type: ['Result'],
					resultDescription: 'urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c',
					value: 'A'
				}
			]
		},
		credentialStatus: statusListEntry({ list: listAddress, index: 94_567, purpose: 'revocation' }),
		achievement: {
			id: 'https://badges.example/badges/1',
			achievementType: 'Badge',
			name: 'Bicycle mechanic · Fahrräder',
			description: 'Can take a bicycle apart and put it together.',
			criteria: { id: 'https://badges.example/badges/1#criteria', narrative: 'Repair **three** bicycles.' },
			image: { id: 'https://badges.example/badges/1.png', type: 'Image', caption: 'A wheel' },
			inLanguage: 'en',
			alignment: [
				{
					type: ['Alignment'],
					targetName: 'maintain bicycles',
					targetUrl: 'https://skills.example/bicycles',
					targetType: 'ext:esco'
				}
			],
			resultDescription: [
				{
					id: 'urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c',
					type: ['ResultDescription'],
					name: 'Grade',
					resultType: 'LetterGrade',
					allowedValue: ['D', 'C', 'B', 'A']
				}
			],
			tag: ['bicycles', 'repair']
		},
		evidence: [
			{
				id: 'https://badges.example/evidence/1',
				name: 'Photos',
				narrative: 'Three bicycles.',
				genre: 'Photo'
			}
		],
		...change
	});
}

export function endorsement(about: string, signer: string) {
	return endorsementCredential({
		id: 'urn:uuid:5a4f2f5e-47c2-4a26-9d0c-c84bd1ff9a11',
		issuer: { id: signer, name: 'City of Riverside' },
		validFrom: created,
		name: 'Endorsement by the city',
		about,
		comment: 'We hire people who hold this.'
	});
}

export async function signedList(list: StatusList, change: { key?: Ed25519KeyPair; id?: string } = {}) {
	const document = statusListCredential({
		id: change.id ?? listAddress,
		issuer,
		purpose: 'revocation',
		list,
		validFrom: created
	});
	return issue(document, { ...signing, key: change.key ?? key });
}

export const didDocument = didWebDocument({
	did: issuer,
	keys: [{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase }]
});

/** A web with these documents in it and nothing else. */
export function web(documents: Record<string, object | string>): FetchDocument {
	return async (url) => {
		const found = Object.hasOwn(documents, url) ? documents[url] : undefined;
		if (found === undefined) return { status: 404, body: '' };
		return { status: 200, body: typeof found === 'string' ? found : JSON.stringify(found) };
	};
}

export async function documentsWith(list: StatusList = createStatusList()): Promise<Record<string, object>> {
	return { [didWebAddress(issuer)]: didDocument, [listAddress]: await signedList(list) };
}

export function copyOf<T>(value: T): T {
	return structuredClone(value);
}

/** Every leaf of a JSON value: where it is, and how to put something else there. */
export function leavesOf(
	value: unknown,
	path = ''
): { path: string; set(root: JsonObject, to: unknown): void }[] {
	if (typeof value !== 'object' || value === null) {
		const keys = path.split('\u0000').slice(1);
		return [{ path: keys.join('.'), set: (root, to) => put(root, keys, to) }];
	}
	return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}\u0000${name}`));
}

function put(root: object, keys: readonly string[], to: unknown): void {
	const [first, ...rest] = keys;
	if (first === undefined) return;
	if (rest.length === 0) {
		Object.defineProperty(root, first, { value: to, enumerable: true, configurable: true, writable: true });
		return;
	}
	const next: unknown = Object.entries(root).find(([name]) => name === first)?.[1];
	if (typeof next === 'object' && next !== null) put(next, rest, to);
}

/** What stands at a place that `leavesOf` names. */
export function valueAt(root: JsonObject, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((inner, name) => Object.entries(Object(inner)).find(([key]) => key === name)?.[1], root);
}
