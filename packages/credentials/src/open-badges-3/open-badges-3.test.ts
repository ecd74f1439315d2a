import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badge, created, issuer } from '../../test/support.ts';
import {
	emailIdentity,
	endorsementCredential,
	hashIdentity,
	isIdentity,
	validateOpenBadge,
	type JsonObject
} from '../index.ts';

function changed(
	change: (document: JsonObject, subject: JsonObject, achievement: JsonObject) => void
): string[] {
	const document: JsonObject = JSON.parse(JSON.stringify(badge()));
	const subject = document.credentialSubject as JsonObject;
	change(document, subject, subject.achievement as JsonObject);
	return validateOpenBadge(document).map(({ path, code }) => `${path} ${code}`);
}

test('what the builders make conforms', () => {
	assert.deepEqual(validateOpenBadge(badge()), []);
	const endorsement = endorsementCredential({
		id: 'urn:uuid:1',
		issuer: { id: issuer },
		validFrom: created,
		name: 'Good',
		about: 'https://badges.example/badges/1'
	});
	assert.deepEqual(validateOpenBadge(endorsement), []);
});

test('each departure is named by its place', () => {
	assert.deepEqual(
		changed((document) => delete document.id),
		['id missing']
	);
	assert.deepEqual(
		changed((document) => delete document.validFrom),
		['validFrom missing']
	);
	assert.deepEqual(
		changed((document) => (document.issuer = 'nobody')),
		['issuer malformed']
	);
	assert.deepEqual(
		changed((document) => (document.issuer = issuer)),
		[]
	);
	assert.deepEqual(
		changed((document) => (document['@context'] = ['https://www.w3.org/ns/credentials/v2'])),
		['@context context']
	);
	assert.deepEqual(
		changed((document) => (document.type = ['VerifiableCredential'])),
		['type type-missing']
	);
	assert.deepEqual(
		changed((document) => (document.evidence = [{ type: 'Evidence', id: 'no uri' }])),
		['evidence[0].id malformed']
	);
	assert.deepEqual(
		changed((document) => (document.endorsement = ['x'])),
		['endorsement[0] malformed']
	);
	assert.ok(
		changed((document) => (document.endorsement = [{}])).includes('endorsement[0].credentialSubject missing')
	);
	assert.deepEqual(
		changed((_, subject) => {
			delete subject.id;
			subject.identifier = [];
		}),
		['credentialSubject missing']
	);
	assert.deepEqual(
		changed((_, subject) => (subject.type = 'Person')),
		['credentialSubject.type type-missing']
	);
	assert.deepEqual(
		changed((_, subject) => (subject.creditsEarned = '2')),
		['credentialSubject.creditsEarned malformed']
	);
	assert.deepEqual(
		changed((_, subject) => (subject.result = [{ type: 'Result', status: 'ext:Done' }])),
		['credentialSubject.result[0].status malformed']
	);
	assert.deepEqual(
		changed((_, __, achievement) => (achievement.criteria = {})),
		['credentialSubject.achievement.criteria empty']
	);
	assert.deepEqual(
		changed((_, __, achievement) => (achievement.name = ['a', 'b'])),
		['credentialSubject.achievement.name too-many']
	);
	assert.deepEqual(
		changed((_, __, achievement) => (achievement.achievementType = 'ext:Cairn')),
		[]
	);
	assert.deepEqual(
		changed((_, __, achievement) => (achievement.achievementType = 'Cairn')),
		['credentialSubject.achievement.achievementType malformed']
	);
	assert.deepEqual(
		changed((_, __, achievement) => (achievement.alignment = [{ type: ['Alignment'], targetUrl: 'x' }])),
		[
			'credentialSubject.achievement.alignment[0].targetName missing',
			'credentialSubject.achievement.alignment[0].targetUrl malformed'
		]
	);
	assert.deepEqual(
		changed((document) => (document.name = { '@value': 'Rad', '@language': 'de' })),
		[]
	);
});

test('nothing crashes it', () => {
	for (const value of [null, 1, 'x', [], {}, [[]], [null]]) {
		for (const name of [
			'@context',
			'type',
			'issuer',
			'credentialSubject',
			'evidence',
			'endorsement',
			'validFrom'
		]) {
			assert.ok(Array.isArray(validateOpenBadge({ ...badge(), [name]: value } as JsonObject)));
		}
	}
	assert.equal(
		validateOpenBadge({ type: 'OpenBadgeCredential', evidence: new Array(500).fill(1) }).length,
		100
	);
});

test('the identity hash of the specification', () => {
	assert.equal(
		hashIdentity('a@example.com', 'Kosher'),
		'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'
	);
	assert.equal(hashIdentity(' A@Example.com ', 'Kosher'), hashIdentity('a@example.com', 'Kosher'));
});

test('an address is recognised, another is not', () => {
	const identity = emailIdentity('Robin@example.org', 'salt');
	assert.ok(isIdentity([identity], 'robin@EXAMPLE.org'));
	assert.ok(!isIdentity([identity], 'robina@example.org'));
	assert.ok(!isIdentity([{ ...identity, salt: 'other' }], 'robin@example.org'));
	assert.ok(
		isIdentity([{ ...identity, identityHash: identity.identityHash.toUpperCase() }], 'robin@example.org')
	);
	assert.ok(
		isIdentity({ ...identity, hashed: false, identityHash: 'Robin@example.org' }, 'robin@example.org')
	);
	assert.ok(!isIdentity([{ ...identity, identityType: 'name' }], 'robin@example.org'));
	assert.ok(!isIdentity(undefined, 'robin@example.org'));
	assert.ok(!isIdentity(['x', null, 5, {}], 'robin@example.org'));
});
