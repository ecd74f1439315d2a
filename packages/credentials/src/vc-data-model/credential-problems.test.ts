import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../engine/contexts.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { credentialProblems } from './credential-problems.ts';

const credential: JsonObject = {
	'@context': [CREDENTIALS_V2],
	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
	type: ['VerifiableCredential'],
	issuer: 'did:web:badges.example',
	validFrom: '2026-03-01T09:00:00Z',
	credentialSubject: { id: 'did:example:robin' }
};
const older: JsonObject = {
	'@context': [CREDENTIALS_V1],
	type: ['VerifiableCredential'],
	issuer: 'did:web:badges.example',
	issuanceDate: '2020-03-01T09:00:00Z',
	credentialSubject: { id: 'did:example:robin' }
};
const sri = 'sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg';
const multihash = `u${Buffer.from([0x12, 32, ...new Uint8Array(32)]).toString('base64url')}`;
const resource = { id: 'https://badges.example/picture.png', digestSRI: sri };

type Change = Record<string, Json | undefined>;

const changed = (base: JsonObject, change: Change): JsonObject =>
	Object.fromEntries(
		Object.entries({ ...base, ...change }).filter((entry): entry is [string, Json] => entry[1] !== undefined)
	);

const accepted: Record<string, Change> = {
	'as it is': {},
	'no id': { id: undefined },
	'no date': { validFrom: undefined },
	'one context, not in a list': { '@context': CREDENTIALS_V2 },
	'further contexts': {
		'@context': [CREDENTIALS_V2, 'https://a.example/v1', { Club: 'https://a.example#Club' }]
	},
	'types in any order': { type: ['https://a.example#Badge', 'VerifiableCredential', 'Other'] },
	'a type, not in a list': { type: 'VerifiableCredential' },
	'an issuer with a name': { issuer: { id: 'https://badges.example', name: 'Club' } },
	'a name in two languages': {
		name: [
			{ '@value': 'Bike', '@language': 'en' },
			{ '@value': 'Bici', '@language': 'it' }
		]
	},
	'a name with a direction': { name: { '@value': 'דוד', '@language': 'he', '@direction': 'rtl' } },
	'a name and a description': { name: 'Bike', description: 'Repairs bicycles' },
	'several subjects': { credentialSubject: [{ id: 'did:example:a' }, { name: 'Robin' }] },
	'milliseconds and another zone': { validFrom: '2026-03-01T09:00:00.123-06:00' },
	'validity of one moment': { validUntil: '2026-03-01T09:00:00Z' },
	'a status without id': { credentialStatus: { type: 'AnyStatus' } },
	'several statuses': { credentialStatus: [{ type: 'AnyStatus' }, { type: 'AnyStatus', id: 'urn:x:1' }] },
	'a schema': { credentialSchema: { id: 'https://a.example/schema.json', type: 'JsonSchema' } },
	'terms of use, evidence, refreshing': {
		termsOfUse: { type: 'Policy' },
		evidence: [{ type: ['Evidence'] }],
		refreshService: { type: 'AnyService', id: 'https://a.example/refresh' }
	},
	'a related resource': { relatedResource: resource },
	'related resources': {
		relatedResource: [
			{ ...resource, mediaType: 'image/png' },
			{ id: 'https://badges.example/b', digestMultibase: multihash },
			{ id: 'https://badges.example/c', digestMultibase: `f1220${'00'.repeat(32)}` }
		]
	}
};

const refused: Record<string, [Change, RegExp]> = {
	'no context': [{ '@context': undefined }, /@context is missing/],
	'an empty list of contexts': [{ '@context': [] }, /@context is missing/],
	'the context of another': [{ '@context': ['https://a.example/v1'] }, /must start with/],
	'the context not first': [{ '@context': ['https://a.example/v1', CREDENTIALS_V2] }, /must start with/],
	'a context that is a number': [{ '@context': [CREDENTIALS_V2, 5] }, /URLs and contexts/],
	'a context that is no URL': [{ '@context': [CREDENTIALS_V2, 'https ://a.example'] }, /URLs and contexts/],
	'a list in the list of contexts': [{ '@context': [CREDENTIALS_V2, []] }, /URLs and contexts/],
	'contexts of both models': [{ '@context': [CREDENTIALS_V2, CREDENTIALS_V1] }, /one version/],
	'no type': [{ type: undefined }, /type is missing/],
	'an empty list of types': [{ type: [] }, /type is missing/],
	'other types only': [{ type: ['OpenBadgeCredential'] }, /must include VerifiableCredential/],
	'a type that is a number': [{ type: ['VerifiableCredential', 4] }, /words or URLs/],
	'a type that is empty': [{ type: ['VerifiableCredential', ''] }, /words or URLs/],
	'an id that is null': [{ id: null }, /id must be one URL/],
	'two ids': [{ id: ['urn:x:1', 'urn:x:2'] }, /id must be one URL/],
	'an id that is a number': [{ id: 4 }, /id must be one URL/],
	'an id with a space': [{ id: 'https ://a.example/1' }, /id must be one URL/],
	'an id that is relative': [{ id: '/credentials/1' }, /id must be one URL/],
	'an id without host': [{ id: 'https://' }, /id must be one URL/],
	'no issuer': [{ issuer: undefined }, /issuer must be/],
	'an issuer that is null': [{ issuer: null }, /issuer must be/],
	'an issuer that is a word': [{ issuer: 'club' }, /issuer must be/],
	'an issuer without id': [{ issuer: { name: 'Club' } }, /issuer must be/],
	'an issuer whose id is null': [{ issuer: { id: null } }, /issuer must be/],
	'several issuers': [{ issuer: ['did:example:a'] }, /issuer must be/],
	'a name with a further property': [{ name: { '@value': 'Bike', url: 'urn:x:1' } }, /name must be a text/],
	'a name that is a number': [{ name: 4 }, /name must be a text/],
	'a name without value': [{ name: { '@language': 'en' } }, /name must be a text/],
	'a name in no language': [{ name: { '@value': 'Bike', '@language': 'e n' } }, /name must be a text/],
	'a name in no direction': [{ name: { '@value': 'Bike', '@direction': 'up' } }, /name must be a text/],
	'a description that is a list of lists': [{ description: [['a']] }, /description must be a text/],
	'a name of the issuer with more': [
		{ issuer: { id: 'did:example:a', name: { '@value': 'Club', url: 'urn:x:1' } } },
		/issuer\.name must be a text/
	],
	'no subject': [{ credentialSubject: undefined }, /credentialSubject is missing/],
	'a subject of which nothing is said': [{ credentialSubject: {} }, /says something/],
	'one of two subjects says nothing': [{ credentialSubject: [{ id: 'urn:x:1' }, {}] }, /says something/],
	'a subject that is a text': [{ credentialSubject: 'did:example:a' }, /says something/],
	'no subjects': [{ credentialSubject: [] }, /credentialSubject is missing/],
	'a subject with two ids': [{ credentialSubject: { id: ['urn:x:1', 'urn:x:2'] } }, /credentialSubject\.id/],
	'a date that is none': [{ validFrom: 'Sat 25 Feb 2023 07:16:31 PM CST' }, /validFrom must be/],
	'a date without zone': [{ validUntil: '2026-03-01T09:00:00' }, /validUntil must be/],
	'a date that is null': [{ validFrom: null }, /validFrom must be/],
	'an end before the begin': [{ validUntil: '2026-03-01T08:59:59Z' }, /ends before it begins/],
	'a status without type': [{ credentialStatus: { id: 'urn:x:1' } }, /credentialStatus\.type is missing/],
	'a status whose type is a number': [{ credentialStatus: { type: 2 } }, /credentialStatus\.type/],
	'a status with two ids': [{ credentialStatus: { type: 'A', id: ['urn:x:1'] } }, /credentialStatus\.id/],
	'a status that is a text': [{ credentialStatus: 'urn:x:1' }, /credentialStatus must be an object/],
	'a status that is null': [{ credentialStatus: null }, /credentialStatus must be one or more/],
	'a schema without type': [{ credentialSchema: { id: 'urn:x:1' } }, /credentialSchema\.type is missing/],
	'a schema without id': [{ credentialSchema: { type: 'JsonSchema' } }, /credentialSchema\.id is missing/],
	'a schema whose id is no URL': [{ credentialSchema: { type: 'A', id: 'b' } }, /credentialSchema\.id/],
	'a refresh service without type': [{ refreshService: { id: 'urn:x:1' } }, /refreshService\.type/],
	'terms of use without type': [{ termsOfUse: {} }, /termsOfUse\.type/],
	'evidence without type': [{ evidence: [{ type: 'A' }, { id: 'urn:x:1' }] }, /evidence\.type/],
	'a related resource that is a text': [{ relatedResource: ['https://a.example'] }, /must be an object/],
	'a related resource without id': [
		{ relatedResource: { digestSRI: sri } },
		/relatedResource\.id is missing/
	],
	'a related resource without digest': [{ relatedResource: { id: resource.id } }, /must have digestSRI or/],
	'a related resource twice': [{ relatedResource: [resource, resource] }, /names one resource twice/],
	'a digest of another length': [
		{ relatedResource: { ...resource, digestSRI: 'sha256-AAAA' } },
		/digestSRI must/
	],
	'a digest in another alphabet': [
		{ relatedResource: { ...resource, digestSRI: sri.replace('NSO', '_SO') } },
		/digestSRI must/
	],
	'a multihash that is none': [
		{ relatedResource: { id: resource.id, digestMultibase: 'uM4RgWQc3RUDtjJCSgTJtTfvpZ7SPEg_LNO0ESlovQC0' } },
		/digestMultibase must/
	],
	'a media type that is none': [{ relatedResource: { ...resource, mediaType: 'png' } }, /mediaType must/]
};

for (const [name, change] of Object.entries(accepted)) {
	test(`a credential is accepted: ${name}`, () => {
		assert.deepEqual(credentialProblems(changed(credential, change)), []);
	});
}

for (const [name, [change, problem]] of Object.entries(refused)) {
	test(`a credential is refused: ${name}`, () => {
		assert.match(credentialProblems(changed(credential, change)).join('; '), problem);
	});
}

test('one of the older model is judged by it', () => {
	assert.deepEqual(credentialProblems(older), []);
	const status = { id: 'https://a.example/status', type: 'AnyStatus' };
	assert.deepEqual(credentialProblems({ ...older, credentialStatus: status }), []);
	assert.match(
		credentialProblems(changed(older, { issuanceDate: undefined })).join(),
		/issuanceDate is missing/
	);
	assert.match(
		credentialProblems({ ...older, credentialStatus: { type: 'AnyStatus' } }).join(),
		/credentialStatus\.id is missing/
	);
	assert.match(
		credentialProblems({ ...older, expirationDate: '2019-03-01T09:00:00Z' }).join(),
		/ends before it begins/
	);
});
