// What may be signed beyond Open Badges: any credential of the data model.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof, enveloped, issue, issueJwt, keyFromSeed, verify, type JsonObject } from '../index.ts';

const key = keyFromSeed(new Uint8Array(32).fill(7));
const did = `did:key:${key.publicKeyMultibase}`;
const verificationMethod = `${did}#${key.publicKeyMultibase}`;
const signing = { key, verificationMethod, created: '2026-03-01T09:00:00Z' };
const now = new Date('2026-04-01');
const plain: JsonObject = {
	'@context': ['https://www.w3.org/ns/credentials/v2'],
	type: ['VerifiableCredential'],
	issuer: did,
	credentialSubject: { id: 'did:example:robin' }
};

const withWords = (words: JsonObject): JsonObject[] => [...(plain['@context'] as JsonObject[]), words];

test('a credential with words of its own is signed and verified', async () => {
	const signed = await issue(
		{
			...plain,
			'@context': withWords({ ClubCredential: 'https://club.example/#ClubCredential' }),
			type: ['VerifiableCredential', 'ClubCredential']
		},
		signing
	);
	assert.equal((await verify(signed, { now })).verdict, 'valid');
	const renamed = JSON.parse(JSON.stringify(signed).replaceAll('ClubCredential', 'OpenBadgeCredential'));
	assert.notEqual((await verify(renamed, { now })).verdict, 'valid');
});

test('a word of its own for what has one is refused', async () => {
	const status = 'https://www.w3.org/2018/credentials#credentialStatus';
	await assert.rejects(issue({ ...plain, '@context': withWords({ other: status }) }, signing), {
		code: 'context-inline'
	});
});

test('a status of a type that nobody knows is signed; whether it is revoked cannot be told', async () => {
	const words = { ClubStatus: 'https://club.example/#ClubStatus' };
	const credentialStatus = { id: 'https://club.example/status/1', type: 'ClubStatus' };
	const signed = await issue({ ...plain, '@context': withWords(words), credentialStatus }, signing);
	assert.equal((await verify(signed, { now })).verdict, 'cannot-tell');
});

test('one of the older model is signed and verified, with the words for the proof', async () => {
	const older = {
		...plain,
		'@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2'],
		issuanceDate: '2026-03-01T09:00:00Z'
	};
	assert.equal((await verify(await issue(older, signing), { now })).verdict, 'valid');
});

test('one whose validity ends before it begins is no credential, whoever signed it', async () => {
	const never = { ...plain, validFrom: '2026-03-01T09:00:00Z', validUntil: '2026-02-01T09:00:00Z' };
	await assert.rejects(issue(never, signing), { code: 'schema-invalid' });
	const { checks } = await verify(await addProof(never, signing), { now });
	assert.equal(checks.find(({ name }) => name === 'schema')?.outcome, 'failed');
});

test('an envelope is read, when it is one', async () => {
	const envelope = enveloped(await issueJwt(plain, { key, kid: verificationMethod, form: 'vc+jwt' }));
	assert.equal((await verify(envelope, { now })).verdict, 'valid');
	const wrong: JsonObject[] = [
		{ ...envelope, '@context': [] },
		{ ...envelope, '@context': 'https://www.w3.org/ns/credentials/examples/v2' },
		{ ...envelope, id: envelope.id.split(',')[1] ?? '' },
		{ ...envelope, type: ['EnvelopedVerifiableCredential', 'VerifiableCredential'] },
		{ ...envelope, type: 'VerifiableCredential' }
	];
	for (const one of wrong) assert.equal((await verify(one, { now })).verdict, 'not-valid');
	const other = await verify({ ...envelope, id: 'data:application/vc+cose;base64,AAAA' }, { now });
	assert.equal(other.verdict, 'cannot-tell');
});
