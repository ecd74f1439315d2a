import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	badge,
	documentsWith,
	endorsement,
	issuer,
	key,
	listAddress,
	method,
	now,
	otherKey,
	signing,
	web
} from '../../test/support.ts';
import { didWebAddress, didWebDocument, issue, verify, type CheckName, type Verification } from '../index.ts';

const documents = await documentsWith();
const signed = await issue(badge(), signing);

function check({ checks }: Verification, name: CheckName) {
	return checks.find((one) => one.name === name);
}

test('a good credential: all checks in their order, and what a page shows', async () => {
	const result = await verify(JSON.stringify(signed), {
		now,
		fetch: web(documents),
		trust: (id) => id === issuer
	});
	assert.equal(result.verdict, 'valid');
	assert.deepEqual(
		result.checks.map(({ name, outcome }) => `${name} ${outcome}`),
		['parse', 'schema', 'proof', 'issuer', 'validity', 'status', 'endorsements', 'trust'].map(
			(name) => `${name} passed`
		)
	);
	assert.deepEqual(result.facts, {
		id: signed.id,
		name: 'Bicycle mechanic · Fahrräder',
		subjectId: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001',
		validFrom: '2026-03-01T09:00:00Z',
		validUntil: '2029-03-01T09:00:00Z',
		issuer: { id: issuer, name: 'Riverside Youth Club', url: 'https://badges.example' },
		achievement: {
			id: 'https://badges.example/badges/1',
			name: 'Bicycle mechanic · Fahrräder',
			description: 'Can take a bicycle apart and put it together.',
			type: 'Badge'
		},
		status: 'active'
	});
	assert.deepEqual(result.warnings, []);
});

test('both ends of the period of validity belong to it', async () => {
	const at = async (instant: string) =>
		check(await verify(signed, { now: new Date(instant), fetch: web(documents) }), 'validity')?.code;
	assert.equal(await at('2026-03-01T08:59:59Z'), 'not-yet-valid');
	assert.equal(await at('2026-03-01T09:00:00Z'), undefined);
	assert.equal(await at('2029-03-01T09:00:00Z'), undefined);
	assert.equal(await at('2029-03-01T09:00:01Z'), 'expired');
});

test('whatever is out of reach makes it impossible to tell', async () => {
	const address = didWebAddress(issuer);
	const failing = async () => {
		throw new Error('no network');
	};
	const cases: [Parameters<typeof verify>[1], CheckName, string][] = [
		[{ now }, 'issuer', 'fetch-not-given'],
		[{ now, fetch: failing }, 'issuer', 'fetch-failed'],
		[{ now, fetch: web({ ...documents, [address]: '<html>' }) }, 'issuer', 'fetch-not-json'],
		[
			{ now, fetch: web({ ...documents, [address]: { id: 'did:web:other.example' } }) },
			'issuer',
			'controller-malformed'
		],
		[{ now, fetch: web({ [address]: documents[address] ?? {} }) }, 'status', 'fetch-failed'],
		[{ now, fetch: web({ ...documents, [listAddress]: {} }) }, 'status', 'status-list-malformed'],
		[
			{ now, fetch: async () => ({ status: 200, body: Uint8Array.of(0xff, 0xfe) }) },
			'issuer',
			'fetch-not-json'
		]
	];
	for (const [options, name, code] of cases) {
		const result = await verify(signed, options);
		assert.deepEqual([result.verdict, check(result, name)?.code], ['cannot-tell', code]);
		assert.equal(check(result, name)?.outcome, 'not-possible');
	}
});

test('nothing but the DID document is fetched before the signature is right', async () => {
	const asked: string[] = [];
	const fetch = web(documents);
	await verify(
		{ ...signed, name: 'changed' },
		{
			now,
			fetch: (url, options) => {
				asked.push(url);
				return fetch(url, options);
			}
		}
	);
	assert.deepEqual(asked, [didWebAddress(issuer)]);
});

test('after a key is rotated, what the old one signed still verifies', async () => {
	const rotated = didWebDocument({
		did: issuer,
		keys: [
			{ id: 'key-2', publicKeyMultibase: otherKey.publicKeyMultibase },
			{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase, retired: true }
		]
	});
	const fetch = web({ ...documents, [didWebAddress(issuer)]: rotated });
	assert.equal((await verify(signed, { now, fetch })).verdict, 'valid');
	const renewed = await issue(badge(), {
		key: otherKey,
		verificationMethod: `${issuer}#key-2`,
		created: signing.created
	});
	assert.equal((await verify(renewed, { now, fetch })).verdict, 'valid');
});

test('a key that its document revokes, or lists for nothing, does not count', async () => {
	const [listed] = didWebDocument({
		did: issuer,
		keys: [{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase }]
	}).verificationMethod as object[];
	const base = { id: issuer, assertionMethod: [method] };
	const cases = [
		[{ ...base, verificationMethod: [{ ...listed, revoked: '2026-03-20T00:00:00Z' }] }, 'key-revoked'],
		[
			{ ...base, verificationMethod: [{ ...listed, controller: 'did:web:other.example' }] },
			'controller-mismatch'
		],
		[{ id: issuer, authentication: [method], verificationMethod: [listed] }, 'controller-lacks-key']
	] as const;
	for (const [document, code] of cases) {
		const fetch = web({ ...documents, [didWebAddress(issuer)]: document });
		const result = await verify(signed, { now, fetch });
		assert.deepEqual([result.verdict, check(result, 'issuer')?.code], ['not-valid', code]);
	}
});

test('endorsements inside are checked, shown, and change no verdict', async () => {
	const city = `did:key:${otherKey.publicKeyMultibase}`;
	const citySigning = {
		key: otherKey,
		verificationMethod: `${city}#${otherKey.publicKeyMultibase}`,
		created: signing.created
	};
	const good = await issue(endorsement('https://badges.example/badges/1', city), citySigning);
	const aboutOther = await issue(endorsement('https://badges.example/badges/2', city), citySigning);
	const forged = { ...good, name: 'Endorsement by the king' };
	for (const [inside, verdict, outcome] of [
		[good, 'valid', 'passed'],
		[aboutOther, 'not-valid', 'failed'],
		[forged, 'not-valid', 'failed']
	] as const) {
		const { credentialSubject } = badge();
		const achievement = { ...credentialSubject.achievement, endorsement: [inside] };
		const credential = await issue(badge({ achievement }), signing);
		const result = await verify(credential, { now, fetch: web(documents) });
		assert.equal(result.verdict, 'valid');
		assert.equal(check(result, 'endorsements')?.outcome, outcome);
		assert.deepEqual(
			result.endorsements.map((one) => [one.path, one.verdict, one.issuerId, one.comment]),
			[['credentialSubject.achievement.endorsement[0]', verdict, city, 'We hire people who hold this.']]
		);
	}
});

test('an unknown issuer is said, and changes no verdict', async () => {
	const result = await verify(signed, { now, fetch: web(documents), trust: () => false });
	assert.deepEqual([result.verdict, check(result, 'trust')?.code], ['valid', 'issuer-not-trusted']);
});

test('what Open Badges 3.0 does not allow is a warning when reading', async () => {
	const { addProof } = await import('../index.ts');
	const { description: _, ...achievement } = badge().credentialSubject.achievement;
	const odd = JSON.parse(
		JSON.stringify({ ...badge(), credentialSubject: { ...badge().credentialSubject, achievement } })
	);
	const result = await verify(await addProof(odd, signing), { now, fetch: web(documents) });
	assert.equal(result.verdict, 'valid');
	assert.deepEqual(
		result.warnings.map(({ path, code }) => [path, code]),
		[['credentialSubject.achievement.description', 'missing']]
	);
});

test('unknown contexts, suites and methods, and tokens of other kinds, are not guessed at', async () => {
	const cases: [unknown, CheckName, string][] = [
		[
			{ ...signed, '@context': [...signed['@context'], 'https://unknown.example/context'] },
			'proof',
			'context-unknown'
		],
		[{ ...signed, proof: { ...signed.proof, cryptosuite: 'bbs-2023' } }, 'proof', 'cryptosuite-unsupported'],
		['eyJhbGciOiJFZERTQSJ9.e30.c2ln~', 'parse', 'jwt-unsupported'],
		[{ ...signed, credentialSubject: { a: { b: 'x'.repeat(5_000_000) } } }, 'parse', 'json-too-large']
	];
	for (const [input, name, code] of cases) {
		const result = await verify(input, { now, fetch: web(documents) });
		assert.deepEqual([result.verdict, check(result, name)?.code], ['cannot-tell', code]);
	}
});

test('a proof of somebody else beside that of the issuer neither helps nor harms', async () => {
	const { addProof } = await import('../index.ts');
	const did = `did:key:${otherKey.publicKeyMultibase}`;
	const other = {
		key: otherKey,
		verificationMethod: `${did}#${otherKey.publicKeyMultibase}`,
		created: signing.created
	};
	const both = await addProof(JSON.parse(JSON.stringify(signed)), other);
	assert.equal((await verify(both, { now, fetch: web(documents) })).verdict, 'valid');
	const alone = await addProof(JSON.parse(JSON.stringify(badge())), other);
	assert.equal((await verify(alone, { now, fetch: web(documents) })).verdict, 'not-valid');
	const again = await addProof(JSON.parse(JSON.stringify(signed)), {
		...signing,
		created: '2026-03-02T09:00:00Z'
	});
	assert.equal((await verify(again, { now, fetch: web(documents) })).verdict, 'valid');
	const [first, second] = again.proof as { created: string }[];
	const broken = { ...again, proof: [first, { ...second, created: '2026-03-03T09:00:00Z' }] };
	assert.equal((await verify(broken, { now, fetch: web(documents) })).verdict, 'not-valid');
});

test('credentials of the older data model 1.1 are read, with their dates', async () => {
	const { addProof } = await import('../index.ts');
	const { validFrom, validUntil, credentialStatus: _, ...rest } = JSON.parse(JSON.stringify(badge()));
	const older = {
		...rest,
		'@context': [
			'https://www.w3.org/2018/credentials/v1',
			'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
			'https://w3id.org/security/data-integrity/v2'
		],
		issuanceDate: validFrom,
		expirationDate: validUntil
	};
	const credential = await addProof(older, signing);
	const result = await verify(credential, { now, fetch: web(documents) });
	assert.deepEqual(
		[result.verdict, result.warnings, result.facts.validUntil],
		['valid', [], '2029-03-01T09:00:00Z']
	);
	const later = await verify(credential, { now: new Date('2030-01-01'), fetch: web(documents) });
	assert.deepEqual([later.verdict, check(later, 'validity')?.code], ['not-valid', 'expired']);
});

test('each address is asked once', async () => {
	const asked: string[] = [];
	const fetch = web(documents);
	await verify(signed, {
		now,
		fetch: (url, options) => {
			asked.push(url);
			return fetch(url, options);
		}
	});
	assert.deepEqual(asked, [didWebAddress(issuer), listAddress]);
});

test('where libraries sort differently, a signature that does not match is no proof of forgery', async () => {
	const { credentialSubject } = badge();
	const achievement = { ...credentialSubject.achievement, tag: ['\ue000', '🚲'] };
	const unsure = { ...signed, credentialSubject: { ...credentialSubject, achievement } };
	const result = await verify(unsure, { now, fetch: web(documents) });
	assert.deepEqual([result.verdict, check(result, 'proof')?.code], ['cannot-tell', 'text-order-uncertain']);
});

test('an endorsement whose issuer is out of reach is told apart from one that does not hold', async () => {
	const did = 'did:web:city.example';
	const other = { key: otherKey, verificationMethod: `${did}#key-1`, created: signing.created };
	const inside = await issue(endorsement(String(signed.id), did), other);
	const credential = await issue(badge({ endorsement: [inside] }), signing);
	const result = await verify(credential, { now, fetch: web(documents) });
	assert.deepEqual([result.verdict, result.endorsements[0]?.verdict], ['valid', 'cannot-tell']);
	assert.deepEqual(
		[check(result, 'endorsements')?.outcome, check(result, 'endorsements')?.code],
		['not-possible', 'fetch-failed']
	);
});
