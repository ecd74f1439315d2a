import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	codes,
	dot,
	hosted,
	ids,
	issuer,
	keyDocument,
	revoking,
	rsa,
	served,
	toSign,
	webOf
} from '../../test/open-badges-2-support.ts';
import { badge as openBadge, key, now, otherKey } from '../../test/support.ts';
import {
	assertion,
	assertionOf,
	badgeClassOf,
	badgeIssuerOf,
	bakeAssertionPng,
	bakeAssertionSvg,
	bakePng,
	bakeSvg,
	cryptographicKey,
	isRecipient,
	signAssertion,
	unbake,
	verify,
	type Json
} from '../index.ts';

const fetch = webOf(served());

test('a hosted assertion is valid: as document, as text, as address, as picture', async () => {
	const picture = bakeAssertionPng(dot, hosted());
	const inside = unbake(picture).assertion;
	const pictureAddress = 'https://badges.example/assertions/1.png';
	const withPicture = webOf(served({ [pictureAddress]: picture }));
	for (const input of [hosted(), JSON.stringify(hosted()), ids.assertion, inside, pictureAddress]) {
		const result = await verify(input, { now, fetch: withPicture, trust: (id) => id === ids.issuer });
		assert.deepEqual([result.verdict, result.warnings], ['valid', []]);
		assert.ok(result.checks.every(({ outcome }) => outcome === 'passed'));
		assert.deepEqual(result.facts, {
			id: ids.assertion,
			name: 'Bicycle mechanic',
			validFrom: '2026-03-01T09:00:00Z',
			validUntil: '2029-03-01T09:00:00Z',
			issuer: { id: ids.issuer, name: 'Riverside Youth Club', url: 'https://badges.example' },
			achievement: {
				id: ids.badge,
				name: 'Bicycle mechanic',
				description: 'Can take a bicycle apart and put it together.'
			},
			status: 'active'
		});
	}
});

test('a signed assertion is valid, with RS256 and with EdDSA', async () => {
	const rs256 = await verify(await signAssertion(toSign(), rsa), { now, fetch });
	assert.deepEqual([rs256.verdict, rs256.facts.status], ['valid', 'active']);
	const eddsaKey = await cryptographicKey({ id: ids.key, owner: ids.issuer, key });
	const eddsa = await verify(await signAssertion(toSign(), key), {
		now,
		fetch: webOf(served({ [ids.key]: eddsaKey }))
	});
	assert.equal(eddsa.verdict, 'valid');
	assert.equal((await verify(await signAssertion(toSign(), otherKey), { now, fetch })).verdict, 'not-valid');
	assert.equal((await verify(toSign(), { now, fetch })).verdict, 'not-valid');
});

test('revocation: gone, revoked, or on the list', async () => {
	const jws = await signAssertion(toSign(), rsa);
	const cases: [unknown, Record<string, object | number>][] = [
		[hosted(), { [ids.assertion]: 410 }],
		[ids.assertion, { [ids.assertion]: 410 }],
		[
			hosted(),
			{ [ids.assertion]: { id: ids.assertion, revoked: true, revocationReason: 'Given by mistake' } }
		],
		[ids.assertion, { [ids.assertion]: { id: ids.assertion, revoked: true } }],
		[jws, { [ids.list]: revoking(ids.uuid) }]
	];
	for (const [input, change] of cases) {
		const result = await verify(input, { now, fetch: webOf(served(change)) });
		assert.deepEqual(
			[...codes(result, 'status'), result.facts.status],
			['not-valid', 'status-revoked', 'revoked']
		);
	}
	const noList = await verify(jws, { now, fetch: webOf(served({ [ids.list]: 500 })) });
	assert.deepEqual(codes(noList, 'status'), ['cannot-tell', 'fetch-failed']);
	const foreign = { ...revoking(), issuer: 'https://other.example' };
	const mismatch = await verify(jws, { now, fetch: webOf(served({ [ids.list]: foreign })) });
	assert.deepEqual(codes(mismatch, 'status'), ['cannot-tell', 'status-list-mismatch']);
});

test('what is not, or no longer, as the issuer says', async () => {
	const evil = 'https://evil.example/assertions/1.json';
	const copy = hosted({ recipient: { ...hosted().recipient, identity: 'sha256$00' } });
	const cases: [
		unknown,
		Record<string, object | number>,
		'proof' | 'issuer' | 'validity' | 'schema',
		string,
		string
	][] = [
		[copy, {}, 'proof', 'not-valid', 'assertion-differs'],
		[hosted(), { [ids.assertion]: 404 }, 'proof', 'cannot-tell', 'fetch-failed'],
		[hosted(), { [ids.assertion]: { hello: 'world' } }, 'proof', 'not-valid', 'assertion-not-hosted'],
		[hosted(), { [ids.assertion]: hosted({ id: evil }) }, 'proof', 'not-valid', 'assertion-not-hosted'],
		[hosted({ id: evil }), { [evil]: hosted({ id: evil }) }, 'issuer', 'not-valid', 'issuer-mismatch'],
		[hosted(), { [ids.badge]: 404 }, 'issuer', 'cannot-tell', 'fetch-failed'],
		[
			hosted(),
			{ [ids.issuer]: { ...issuer, id: 'https://other.example' } },
			'issuer',
			'not-valid',
			'linked-mismatch'
		],
		[
			hosted({ expires: '2026-03-02T09:00:00Z' }),
			{ [ids.assertion]: hosted({ expires: '2026-03-02T09:00:00Z' }) },
			'validity',
			'not-valid',
			'expired'
		],
		[
			hosted({ issuedOn: '2027-03-02T09:00:00Z' }),
			{ [ids.assertion]: hosted({ issuedOn: '2027-03-02T09:00:00Z' }) },
			'validity',
			'not-valid',
			'not-yet-valid'
		]
	];
	for (const [input, change, name, verdict, code] of cases) {
		assert.deepEqual(codes(await verify(input, { now, fetch: webOf(served(change)) }), name), [
			verdict,
			code
		]);
	}
	assert.deepEqual(codes(await verify(hosted(), { now }), 'proof'), ['cannot-tell', 'fetch-not-given']);
});

test('an issuer may speak for other origins, and for parts of one', async () => {
	const id = 'https://cdn.example/riverside/1.json';
	const elsewhere = hosted({ id });
	for (const [verification, verdict] of [
		[{ type: 'hosted', allowedOrigins: ['cdn.example'] }, 'valid'],
		[{ type: 'hosted', allowedOrigins: ['https://cdn.example'] }, 'valid'],
		[{ type: 'hosted', startsWith: ['https://cdn.example/riverside/'] }, 'valid'],
		[{ type: 'hosted', startsWith: ['https://cdn.example/other/'] }, 'not-valid'],
		[{ type: 'hosted', startsWith: ['https://cdn.exam'] }, 'not-valid'],
		[
			{ type: 'hosted', allowedOrigins: ['badges.example'], startsWith: ['https://cdn.example/'] },
			'not-valid'
		],
		[undefined, 'not-valid']
	] as const) {
		const profile = { ...issuer, ...(verification ? { verification } : {}) };
		const result = await verify(elsewhere, {
			now,
			fetch: webOf(served({ [id]: elsewhere, [ids.issuer]: profile }))
		});
		assert.equal(result.verdict, verdict);
	}
});

test('a key counts only when the issuer names it and it names the issuer', async () => {
	const jws = await signAssertion(toSign(), rsa);
	const { publicKey: _, ...unnamed } = issuer;
	const cases: [Record<string, object>, string, string][] = [
		[{ [ids.issuer]: unnamed }, 'cannot-tell', 'key-not-bound'],
		[{ [ids.key]: { ...keyDocument, owner: 'https://other.example' } }, 'not-valid', 'issuer-mismatch'],
		[{ [ids.key]: { hello: 'world' } }, 'not-valid', 'key-malformed']
	];
	for (const [change, verdict, code] of cases) {
		assert.deepEqual(codes(await verify(jws, { now, fetch: webOf(served(change)) }), 'proof'), [
			verdict,
			code
		]);
	}
	const { creator: _creator, ...signed } = { type: 'signed', creator: '' } as const;
	const without = await signAssertion({ ...toSign(), verification: signed as never }, rsa);
	assert.equal((await verify(without, { now, fetch })).verdict, 'valid');
});

test('both versions live in one picture, each in its place', () => {
	const both = bakePng(bakeAssertionPng(dot, hosted()), { id: 'urn:x:3' });
	assert.deepEqual(
		[unbake(both).credential, unbake(both).assertion],
		['{"id":"urn:x:3"}', JSON.stringify(hosted())]
	);
	const again = bakeAssertionPng(both, { id: 'urn:x:2' });
	assert.deepEqual(
		[unbake(again).credential, unbake(again).assertion],
		['{"id":"urn:x:3"}', '{"id":"urn:x:2"}']
	);
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
	const drawn = bakeAssertionSvg(bakeSvg(svg, { id: 'urn:x:3' }), hosted());
	assert.deepEqual([unbake(drawn).credential, unbake(drawn).assertion], ['{"id":"urn:x:3"}', ids.assertion]);
	assert.match(
		drawn,
		/<openbadges:assertion xmlns:openbadges="http:\/\/openbadges\.org" verify="https:\/\/badges\.example\/assertions\/1\.json"><!\[CDATA\[/
	);
});

test('an award in the words of 3.0 becomes one in the words of 2.0', async () => {
	const credential = openBadge();
	const { achievement } = credential.credentialSubject;
	const badge = badgeClassOf(achievement, { id: ids.badge, issuer: ids.issuer });
	const profile = badgeIssuerOf(credential.issuer as Exclude<typeof credential.issuer, string>, {
		id: ids.issuer
	});
	const made = assertionOf(credential, {
		id: ids.assertion,
		badge: ids.badge,
		verification: { type: 'hosted' }
	});
	const world = webOf({ [ids.assertion]: made, [ids.badge]: badge, [ids.issuer]: profile });
	const result = await verify(made, { now, fetch: world });
	assert.deepEqual([result.verdict, result.warnings], ['valid', []]);
	assert.equal(result.facts.name, achievement.name);
	assert.equal(isRecipient(made.recipient as Json, 'Robin@example.org'), true);
	assert.equal(isRecipient(made.recipient as Json, 'sam@example.org'), false);
	assert.deepEqual([made.issuedOn, made.expires], [credential.validFrom, credential.validUntil]);
	assert.deepEqual(
		[badge['@language'], badge.alignment?.length, badge.tags],
		['en', 1, ['bicycles', 'repair']]
	);
	const { identifier: _, ...nobody } = credential.credentialSubject;
	const anonymous = assertionOf(
		{ ...credential, credentialSubject: nobody },
		{ id: ids.assertion, badge: ids.badge, verification: { type: 'hosted' } }
	);
	assert.deepEqual(anonymous.recipient, { type: 'id', hashed: false, identity: nobody.id });
});

test('what 2.0 does not allow is not written, and not signed', async () => {
	assert.throws(() => hosted({ badge: '' }), { code: 'schema-invalid' });
	assert.throws(() => assertion({ ...hosted(), issuedOn: 'yesterday' }), { code: 'date-malformed' });
	await assert.rejects(signAssertion(hosted(), rsa), { code: 'schema-invalid' });
	const { image: _, ...achievement } = openBadge().credentialSubject.achievement;
	assert.throws(() => badgeClassOf(achievement, { id: ids.badge, issuer: ids.issuer }), {
		code: 'schema-invalid'
	});
});
