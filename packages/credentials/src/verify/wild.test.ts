// Credentials as others issue them: habits of real issuers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kid, listing, rsa } from '../../test/jwt-support.ts';
import { badge, didDocument, issuer, now, signing, web } from '../../test/support.ts';
import { check, json } from '../../test/wild-support.ts';
import { addProof, issueJwt, verify } from '../index.ts';
import { claimsOf } from '../jose/claims.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

test('a JWT that holds an embedded proof too, and extensions in full IRIs', async () => {
	const embedded = await addProof(json(badge()), signing);
	const both = await issueJwt(embedded, { key: rsa, kid });
	assert.equal((await verify(both, { now, fetch: web(listing(rsa)) })).verdict, 'valid');
	const extended = json({ ...badge(), 'https://vendor.example/terms#score': 5 });
	const jwt = await signCompactJws({ ...extended, ...claimsOf(extended) }, rsa, { kid, typ: 'JWT' });
	assert.equal((await verify(jwt, { now, fetch: web(listing(rsa)) })).verdict, 'valid');
});

test('a credential is found at its address, too', async () => {
	const address = 'https://badges.example/credentials/1';
	const signed = await addProof(json(badge()), signing);
	for (const served of [signed, await issueJwt(badge(), { key: rsa, kid })]) {
		const fetch = web({ ...listing(rsa), [address]: served });
		assert.equal((await verify(address, { now, fetch })).verdict, 'valid');
	}
	const nothing = await verify(address, { now, fetch: web({ [address]: '<html></html>' }) });
	assert.deepEqual([nothing.verdict, check(nothing, 'parse')], ['cannot-tell', 'fetch-not-json']);
	assert.equal((await verify('http://badges.example/1', { now, fetch: web({}) })).verdict, 'cannot-tell');
	assert.equal(didDocument.id, issuer);
});
