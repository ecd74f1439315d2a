// Whatever could hide a change is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issue, verify, type JsonObject } from '../src/index.ts';
import { badge, copyOf, documentsWith, endorsement, issuer, now, signing, web } from './support.ts';

const documents = await documentsWith();
const options = { now, fetch: web(documents) };
const signed: JsonObject = JSON.parse(JSON.stringify(await issue(badge(), signing)));

// Each of these keeps the canonical form, and with it the signature, while a reader of the JSON no longer
// sees that the badge can be revoked.
const hidden: Record<string, (document: JsonObject) => JsonObject> = {
	'under its full IRI': ({ credentialStatus, ...rest }) => ({
		...rest,
		'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus ?? null
	}),
	'under a term of an own context': ({ credentialStatus, ...rest }) => ({
		...rest,
		'@context': [
			...(rest['@context'] as string[]),
			{ harmless: { '@id': 'https://www.w3.org/2018/credentials#credentialStatus', '@type': '@id' } }
		],
		harmless: credentialStatus ?? null
	}),
	'in an included block': ({ credentialStatus, ...rest }) => ({
		...rest,
		'@included': [{ id: rest.id ?? null, credentialStatus: credentialStatus ?? null }]
	}),
	'in a graph': ({ proof, '@context': context, ...rest }) => ({
		'@context': context ?? null,
		proof: proof ?? null,
		'@graph': [rest]
	}),
	'under @nest': ({ credentialStatus, ...rest }) => ({
		...rest,
		'@nest': { credentialStatus: credentialStatus ?? null }
	})
};

for (const [how, hide] of Object.entries(hidden)) {
	test(`a status hidden ${how} is never valid`, async () => {
		const { verdict, checks } = await verify(hide(copyOf(signed)), options);
		assert.equal(verdict, 'cannot-tell');
		assert.match(checks[0]?.code ?? '', /document-not-plain|context-inline/);
	});
}

test('a status moved to a second description of the credential is never valid', async () => {
	const about = String(signed.id);
	const endorsed = await issue(
		badge({ endorsement: [await issue(endorsement(about, issuer), signing)] }),
		signing
	);
	assert.equal((await verify(endorsed, options)).verdict, 'valid');
	const { credentialStatus, ...rest }: JsonObject = JSON.parse(JSON.stringify(endorsed));
	const [inner] = rest.endorsement as JsonObject[];
	const subject = inner?.credentialSubject as JsonObject;
	subject.credentialStatus = credentialStatus ?? null;
	subject.type = ['EndorsementSubject', 'VerifiableCredential'];
	const { verdict, checks } = await verify(rest, options);
	assert.deepEqual([verdict, checks[0]?.code], ['cannot-tell', 'document-not-plain']);
});

test('a proof that expires cannot hide it', async () => {
	const expiring = await issue(badge(), { ...signing, expires: '2026-03-15T00:00:00Z' });
	const { checks } = await verify(expiring, options);
	assert.equal(checks.find(({ name }) => name === 'proof')?.code, 'proof-expired');
	const { expires, ...proof } = JSON.parse(JSON.stringify(expiring.proof));
	const aliased = { ...expiring, proof: { ...proof, 'https://w3id.org/security#expiration': expires } };
	assert.equal((await verify(aliased, options)).verdict, 'cannot-tell');
});

// It is not signed: the suites for RDF read a proof in the contexts of the document.
test('a context that a proof names is one that is known', async () => {
	const judged = async (context: unknown): Promise<string> => {
		const proof = { ...(signed.proof as JsonObject), '@context': context };
		const { verdict, checks } = await verify({ ...signed, proof }, { ...options, trust: () => true });
		return `${verdict} ${checks.find(({ outcome }) => outcome !== 'passed')?.code ?? ''}`.trim();
	};
	for (const context of ['DataIntegrityProof', 'https://elsewhere.example/context', ['_:b0'], '']) {
		assert.equal(await judged(context), 'cannot-tell context-unknown');
	}
	assert.equal(await judged({ expires: 'https://w3id.org/security#created' }), 'cannot-tell context-inline');
	assert.equal(await judged(signed['@context']), 'valid');
	assert.equal(await judged('https://w3id.org/security/data-integrity/v2'), 'valid');
});
