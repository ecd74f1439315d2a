// Open Badges 1.x and 2.x as they are met: older words, bare keys, pictures of every age.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	codes,
	dot,
	hosted,
	ids,
	issuer,
	rsa,
	salt,
	served,
	toSign,
	webOf
} from '../../test/open-badges-2-support.ts';
import { now } from '../../test/support.ts';
import { hashIdentity, isRecipient, signAssertion, unbake, verify, type JsonObject } from '../index.ts';
import { internationalText } from '../baking/png-text.ts';
import { readPng, writePng } from '../baking/png-chunks.ts';
import { signCompactJws } from '../jose/compact-jws.ts';
import { publicPem } from '../jose/pem.ts';

const recipient = { type: 'email', hashed: true, salt, identity: hashIdentity('robin@example.org', salt) };
const old = 'https://badges.example/old';
const oldBadge = {
	name: 'Bicycle mechanic',
	description: 'Can take a bicycle apart.',
	image: `${old}/badge.png`,
	criteria: `${old}/criteria.html`,
	issuer: `${old}/issuer.json`
};
const oldIssuer = {
	name: 'Riverside Youth Club',
	url: 'https://badges.example',
	revocationList: `${old}/revoked.json`
};

function oldHosted(change: object = {}): JsonObject {
	return {
		uid: 'abc123',
		recipient,
		badge: `${old}/badge.json`,
		verify: { type: 'hosted', url: `${old}/1.json` },
		issuedOn: 1_700_000_000,
		expires: '2030-06-01',
		...change
	};
}

const oldWorld = {
	[`${old}/badge.json`]: oldBadge,
	[`${old}/issuer.json`]: oldIssuer,
	[`${old}/revoked.json`]: {}
};

test('1.0 hosted: no ids, seconds since 1970, days without an hour', async () => {
	const world = webOf({ ...oldWorld, [`${old}/1.json`]: oldHosted() });
	for (const input of [oldHosted(), JSON.stringify(oldHosted()), `${old}/1.json`]) {
		const { verdict, facts } = await verify(input, { now, fetch: world });
		assert.deepEqual(
			[verdict, facts.issuer.name, facts.validFrom, facts.validUntil],
			['valid', 'Riverside Youth Club', '2023-11-14T22:13:20Z', '2030-06-01T23:59:59Z']
		);
	}
});

test('1.1 signed: the key is a bare PEM, the list an object of reasons', async () => {
	const signed = oldHosted({
		verify: { type: 'signed', url: `${old}/key.pem` },
		'@context': 'https://w3id.org/openbadges/v1',
		type: 'Assertion'
	});
	const jws = await signCompactJws(signed, rsa, {});
	const pem = await publicPem(rsa.publicKeyJwk);
	const world = { ...oldWorld, [`${old}/key.pem`]: pem };
	assert.equal((await verify(jws, { now, fetch: webOf(world) })).verdict, 'valid');
	const revoked = webOf({ ...world, [`${old}/revoked.json`]: { abc123: 'Given by mistake' } });
	assert.deepEqual(codes(await verify(jws, { now, fetch: revoked }), 'status'), [
		'not-valid',
		'status-revoked'
	]);
	const elsewhere = await signCompactJws(
		{ ...signed, verify: { type: 'signed', url: 'https://evil.example/key.pem' } },
		rsa,
		{}
	);
	const evil = webOf({ ...world, 'https://evil.example/key.pem': pem });
	assert.deepEqual(codes(await verify(elsewhere, { now, fetch: evil }), 'proof'), [
		'cannot-tell',
		'key-not-bound'
	]);
});

function baked(type: 'iTXt' | 'tEXt', text: string): Uint8Array {
	const [header, ...rest] = readPng(dot);
	const chunk =
		type === 'iTXt'
			? internationalText('openbadges', text)
			: { type, data: new TextEncoder().encode(`openbadges\0${text}`) };
	return writePng([...(header ? [header] : []), chunk, ...rest]);
}

test('pictures that hold an address, an assertion or a signature, in either kind of text', async () => {
	const world = webOf(served());
	for (const text of [ids.assertion, JSON.stringify(hosted()), await signAssertion(toSign(), rsa)]) {
		for (const type of ['iTXt', 'tEXt'] as const) {
			const { assertion } = unbake(baked(type, text));
			assert.equal(assertion, text);
			assert.equal((await verify(assertion, { now, fetch: world })).verdict, 'valid');
		}
	}
	const picture = 'https://badges.example/assertions/1.png';
	const gone = webOf(served({ [picture]: baked('tEXt', ids.assertion), [ids.assertion]: 410 }));
	assert.deepEqual(codes(await verify(picture, { now, fetch: gone }), 'status'), [
		'not-valid',
		'status-revoked'
	]);
});

test('the context and the types of 2.0 in all their forms, and extensions with contexts inside', async () => {
	for (const change of [
		{ '@context': 'https://openbadgespec.org/v2/context.json' },
		{ type: ['Assertion', 'extensions:Something'], verification: { type: ['HostedBadge'] } },
		{
			verification: { type: 'HostedBadge' },
			'extensions:note': { '@context': { note: 'https://vendor.example/note' }, note: 'x' }
		},
		{ issuedOn: '2026-03-01T09:00:00.123+01:00' },
		{ issuedOn: '2026-03-01' }
	]) {
		const assertion = { ...hosted(), ...change };
		const result = await verify(assertion, { now, fetch: webOf(served({ [ids.assertion]: assertion })) });
		assert.equal(result.verdict, 'valid', JSON.stringify(change));
	}
});

test('what is missing but changes nothing about trust is a warning', async () => {
	const { criteria: _, ...badge } = oldBadge;
	const bare = {
		'@context': 'https://w3id.org/openbadges/v2',
		id: ids.badge,
		type: 'BadgeClass',
		...badge,
		issuer: ids.issuer
	};
	const result = await verify(hosted(), { now, fetch: webOf(served({ [ids.badge]: bare })) });
	assert.deepEqual(
		[result.verdict, result.warnings.map(({ path, code }) => [path, code])],
		['valid', [['badge.criteria', 'missing']]]
	);
	assert.equal(isRecipient(result.credential?.recipient, 'robin@example.org'), true);
	assert.equal((result.credential?.badge as JsonObject).issuer !== undefined, true);
});

test('what cannot be judged is not guessed at', async () => {
	const endorsed = { ...hosted(), endorsement: [{ id: 'https://other.example/1' }] };
	const world = webOf(served({ [ids.assertion]: endorsed }));
	const result = await verify(endorsed, { now, fetch: world });
	assert.deepEqual(codes(result, 'endorsements'), ['valid', 'endorsement-unsupported']);
	const cases: [object, string][] = [
		[{ ...hosted(), verification: { type: 'blockchain' } }, 'not-valid'],
		[{ ...hosted(), badge: {} }, 'cannot-tell'],
		[{ ...hosted(), expires: 'never' }, 'not-valid']
	];
	for (const [assertion, verdict] of cases) {
		const fetch = webOf(served({ [ids.assertion]: assertion }));
		assert.equal((await verify(assertion, { now, fetch })).verdict, verdict);
	}
	const embedded = { ...hosted(), badge: { ...oldBadge, issuer: { ...issuer, id: 'urn:uuid:1' } } };
	const fetch = webOf(served({ [ids.assertion]: embedded }));
	assert.deepEqual(codes(await verify(embedded, { now, fetch }), 'issuer'), [
		'cannot-tell',
		'linked-malformed'
	]);
});
