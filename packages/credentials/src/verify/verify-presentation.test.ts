import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	badge,
	copyOf,
	created,
	documentsWith,
	issuer,
	method,
	now,
	signing,
	web
} from '../../test/support.ts';
import {
	addProof,
	createStatusList,
	CredentialError,
	deriveProof,
	didWebAddress,
	didWebDocument,
	issue,
	keyFromSeed,
	presentation,
	setStatus,
	signPresentation,
	verifyPresentation,
	type ErrorCode,
	type JsonObject,
	type PresentationVerification,
	type VerifyPresentationOptions
} from '../index.ts';

const holderKey = keyFromSeed(new Uint8Array(32).fill(9), 'P-256');
const holder = `did:key:${holderKey.publicKeyMultibase}`;
const holderMethod = `${holder}#${holderKey.publicKeyMultibase}`;
const asked = { challenge: '3f1c9a', domain: 'https://school.example' };
const holderSigning = { key: holderKey, verificationMethod: holderMethod, created, ...asked };
const documents = await documentsWith();
const credential = await issue(badge(), signing);
const shown = await signPresentation(presentation({ holder, credentials: [credential] }), holderSigning);

async function seen(
	input: unknown,
	change: Partial<VerifyPresentationOptions> = {}
): Promise<PresentationVerification> {
	return verifyPresentation(input, { now, fetch: web(documents), ...asked, ...change });
}

function codes({ verdict, checks }: PresentationVerification): Record<string, string | undefined> {
	const bad = checks.filter(({ outcome }) => outcome !== 'passed');
	return { verdict, ...Object.fromEntries(bad.map(({ name, code }) => [name, code])) };
}

test('a presentation is verified with the credentials inside', async () => {
	const result = await seen(shown);
	assert.deepEqual(codes(result), { verdict: 'valid' });
	assert.equal(result.holder, holder);
	assert.deepEqual(
		result.credentials.map(({ verdict, facts }) => [verdict, facts.achievement.name]),
		[['valid', 'Bicycle mechanic · Fahrräder']]
	);
	assert.deepEqual(codes(await seen(JSON.stringify(shown))), { verdict: 'valid' });
	assert.equal(shown.proof.proofPurpose, 'authentication');
	assert.equal(shown.proof.cryptosuite, 'ecdsa-rdfc-2019');
});

test('each suite signs presentations', async () => {
	for (const cryptosuite of ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019']) {
		const document = presentation({ holder, credentials: [credential] });
		const signed = await signPresentation(document, { ...holderSigning, cryptosuite });
		assert.deepEqual(codes(await seen(signed)), { verdict: 'valid' }, cryptosuite);
	}
});

test('it serves one verifier, once', async () => {
	const cases: [Partial<VerifyPresentationOptions>, ErrorCode | undefined][] = [
		[{ challenge: 'another' }, 'proof-challenge-mismatch'],
		[{ domain: 'https://shop.example' }, 'proof-domain-mismatch'],
		[{ domain: ['https://school.example', 'https://shop.example'] }, 'proof-domain-mismatch'],
		[{ domain: ['https://school.example'] }, undefined],
		[{ domain: undefined, challenge: undefined }, undefined]
	];
	for (const [change, code] of cases) {
		const { checks, holder: found } = await seen(shown, change);
		assert.equal(checks.find(({ name }) => name === 'proof')?.code, code);
		assert.equal(found, code ? undefined : holder);
	}
	const bare = await addProof(
		JSON.parse(JSON.stringify(presentation({ holder, credentials: [credential] }))),
		{
			key: holderKey,
			verificationMethod: holderMethod,
			created,
			proofPurpose: 'authentication'
		}
	);
	assert.equal((await seen(bare)).verdict, 'not-valid');
});

test('a proof for another purpose, by another key, or after its time does not count', async () => {
	const document: JsonObject = JSON.parse(
		JSON.stringify(presentation({ holder, credentials: [credential] }))
	);
	const assertion = await addProof(document, { ...holderSigning, proofPurpose: 'assertionMethod' });
	assert.equal(codes(await seen(assertion)).proof, 'proof-purpose-mismatch');
	const thief = { ...signing, ...asked, proofPurpose: 'authentication' };
	assert.equal(codes(await seen(await addProof(document, thief))).proof, 'holder-mismatch');
	const late = await signPresentation(document, { ...holderSigning, expires: '2026-03-02T00:00:00Z' });
	assert.equal(codes(await seen(late)).proof, 'proof-expired');
});

test('a key that the holder does not list for authentication does not count', async () => {
	const retired = didWebDocument({
		did: issuer,
		keys: [{ id: 'key-1', publicKeyMultibase: signing.key.publicKeyMultibase, retired: true }]
	});
	const signed = await signPresentation(presentation({ holder: issuer, credentials: [credential] }), {
		...signing,
		...asked
	});
	assert.deepEqual(codes(await seen(signed)), { verdict: 'valid' });
	const fetch = web({ ...documents, [didWebAddress(issuer)]: retired });
	assert.equal(codes(await seen(signed, { fetch })).holder, 'controller-lacks-key');
	assert.equal(codes(await seen(signed, { fetch: undefined })).holder, 'fetch-not-given');
	assert.equal(method, signed.proof.verificationMethod);
});

test('without a holder, who signed it presents it', async () => {
	const { holder: _, ...document } = presentation({ holder, credentials: [credential] });
	const signed = await addProof(JSON.parse(JSON.stringify(document)), {
		...holderSigning,
		proofPurpose: 'authentication'
	});
	const result = await seen(signed);
	assert.deepEqual(codes(result), { verdict: 'valid' });
	assert.equal(result.holder, holder);
});

test('any change is seen', async () => {
	for (const change of [
		(document: JsonObject) => (document.holder = issuer),
		(document: JsonObject) => (document.verifiableCredential = []),
		(document: JsonObject) => delete document.verifiableCredential,
		(document: JsonObject) => (document.id = 'urn:uuid:1')
	]) {
		const changed: JsonObject = JSON.parse(JSON.stringify(shown));
		change(changed);
		assert.equal((await seen(changed)).verdict, 'not-valid');
	}
});

test('a credential inside that is revoked, changed or out of reach is told', async () => {
	const list = createStatusList();
	setStatus(list, 94_567, true);
	const revoked = await seen(shown, { fetch: web(await documentsWith(list)) });
	assert.deepEqual(codes(revoked), { verdict: 'not-valid', credentials: 'presented-credential-invalid' });
	assert.equal(revoked.holder, holder);
	const changed = { ...copyOf(credential), name: 'Rocket scientist' };
	const withChanged = await signPresentation(presentation({ holder, credentials: [changed] }), holderSigning);
	assert.equal(codes(await seen(withChanged)).credentials, 'presented-credential-invalid');
	const offline = await seen(shown, { fetch: undefined });
	assert.deepEqual(codes(offline), { verdict: 'cannot-tell', credentials: 'fetch-not-given' });
});

test('an address in place of a credential is not followed', async () => {
	const asks: string[] = [];
	const fetch = async (url: string) => {
		asks.push(url);
		return { status: 404, body: '' };
	};
	const document: JsonObject = JSON.parse(JSON.stringify(shown));
	document.verifiableCredential = 'https://badges.example/credentials/1';
	assert.equal((await seen(document, { fetch })).verdict, 'not-valid');
	assert.deepEqual(asks, []);
});

test('what a badge shows in part is presented', async () => {
	const { credentialStatus: _, ...unsigned } = badge({
		issuer: { id: holder, name: 'Riverside Youth Club' }
	});
	const selective = {
		mandatoryPointers: ['/issuer'],
		hmacKey: new Uint8Array(32).fill(1),
		proofKey: keyFromSeed(new Uint8Array(32).fill(2), 'P-256')
	};
	const base = await issue(unsigned, {
		key: holderKey,
		verificationMethod: holderMethod,
		created,
		cryptosuite: 'ecdsa-sd-2023',
		selective
	});
	const part = await deriveProof(JSON.parse(JSON.stringify(base)), {
		selectivePointers: ['/credentialSubject/achievement/name']
	});
	const signed = await signPresentation(presentation({ holder, credentials: [part] }), holderSigning);
	assert.deepEqual(codes(await seen(signed)), { verdict: 'valid' });
});

test('what is no presentation is refused, in reading and in signing', async () => {
	assert.equal(codes(await seen('[]')).parse, 'json-malformed');
	assert.equal(codes(await seen(5)).parse, 'json-malformed');
	assert.equal(codes(await seen(credential)).schema, 'schema-invalid');
	assert.equal(codes(await seen(presentation({ holder, credentials: [] }))).proof, 'proof-missing');
	const refuses = async (work: Promise<unknown>, code: ErrorCode) =>
		assert.rejects(work, (error) => error instanceof CredentialError && error.code === code);
	await refuses(signPresentation({ ...shown, type: 'Thing' }, holderSigning), 'schema-invalid');
	const other = presentation({ holder: issuer, credentials: [] });
	await refuses(signPresentation(other, holderSigning), 'holder-mismatch');
	const { key } = signing;
	await refuses(
		signPresentation(presentation({ holder, credentials: [] }), { ...holderSigning, key }),
		'key-mismatch'
	);
});
