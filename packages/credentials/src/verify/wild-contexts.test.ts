// Credentials as others issue them: older contexts, and contexts that stand in the document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kid, listing, rsa } from '../../test/jwt-support.ts';
import { badge, documentsWith, issuer, now, signing, web } from '../../test/support.ts';
import { check, DATA_INTEGRITY, json, V1 } from '../../test/wild-support.ts';
import { addProof, verify, type JsonObject } from '../index.ts';
import { claimsOf } from '../jose/claims.ts';
import { signCompactJws } from '../jose/compact-jws.ts';

const documents = await documentsWith();

for (const context of ['context', 'context-3.0.1', 'context-3.0.2', 'context-3.0.3']) {
	test(`data model 1.1 with ${context}.json, signed and as JWT`, async () => {
		const { validFrom = '', validUntil = '', credentialStatus: _, ...rest } = json(badge());
		const address = `https://purl.imsglobal.org/spec/ob/v3p0/${context}.json`;
		// A word that came with 3.0.3.
		const subject = rest.credentialSubject as JsonObject;
		delete (subject.achievement as JsonObject).inLanguage;
		const older = {
			...rest,
			'@context': [V1, address, DATA_INTEGRITY],
			issuanceDate: validFrom,
			expirationDate: validUntil
		};
		const signed = await addProof(older, signing);
		const jwt = await signCompactJws({ vc: older, ...claimsOf(json(badge())) }, rsa, { kid, typ: 'JWT' });
		for (const input of [signed, jwt]) {
			const result = await verify(input, { now, fetch: web(listing(rsa)) });
			assert.deepEqual([result.verdict, result.warnings], ['valid', []]);
			assert.equal(result.facts.validFrom, validFrom);
		}
	});
}

test('a context that stands in the document, wrapped or with words of the later model, is read', async () => {
	const words = {
		MemberCredential: 'https://club.example/#MemberCredential',
		name: 'https://schema.org/name',
		description: 'https://schema.org/description'
	};
	const older = {
		'@context': [V1, DATA_INTEGRITY, words],
		type: ['VerifiableCredential', 'MemberCredential'],
		credentialSubject: { id: 'did:example:robin' },
		name: 'Member',
		issuer,
		issuanceDate: '2026-01-01T00:00:00Z'
	};
	const signed = await addProof(json(older), signing);
	const wrapped = { ...signed, '@context': [V1, DATA_INTEGRITY, { '@context': words }] };
	for (const document of [signed, wrapped])
		assert.equal((await verify(document, { now, fetch: web(documents) })).verdict, 'valid');
	const hidden = { ...signed, '@context': [V1, DATA_INTEGRITY, { '@context': { ...words, issued: 'id' } }] };
	assert.equal(check(await verify(hidden, { now, fetch: web(documents) }), 'parse'), 'context-inline');
});
