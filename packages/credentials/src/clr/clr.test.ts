import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { badge, copyOf, documentsWith, now, otherKey, signing, web } from '../../test/support.ts';
import {
	canonize,
	clrCredential,
	createStatusList,
	issue,
	issueJwt,
	keyFromSeed,
	setStatus,
	validateClr,
	verify,
	type ClrContent,
	type JsonObject
} from '../index.ts';

const vector = (name: string) =>
	readFileSync(new URL(`../../test/vectors/clr-2/${name}`, import.meta.url), 'utf8');
const published = JSON.parse(vector('signed.json')) as JsonObject;

test('CLR 2.0 implementation guide: canonical forms and signed record', async () => {
	const { proof, ...unsigned } = published;
	assert.equal((await canonize(unsigned)).trim(), vector('document-canon.txt').trim());
	const seed = '6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4';
	const [{ proofValue: _, ...options }] = proof as [JsonObject & { verificationMethod: string }];
	const configuration = { ...options, '@context': published['@context'] ?? null };
	assert.equal((await canonize(configuration)).trim(), vector('proof-canon.txt').trim());
	const { verificationMethod } = options;
	const signed = await issue(unsigned, {
		key: keyFromSeed(new Uint8Array(Buffer.from(seed, 'hex'))),
		verificationMethod,
		created: '2010-01-01T19:23:24Z'
	});
	assert.deepEqual(signed.proof, (proof as object[])[0]);
	assert.deepEqual(validateClr(published), []);
});

const city = `did:key:${otherKey.publicKeyMultibase}`;
const citySigning = {
	key: otherKey,
	verificationMethod: `${city}#${otherKey.publicKeyMultibase}`,
	created: signing.created
};
const subject = { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' };
const first = await issue(badge(), signing);
const larger = 'https://badges.example/badges/9';

function record(change: Partial<ClrContent> = {}) {
	return clrCredential({
		id: 'urn:uuid:3c9a2f63-5a1c-4a53-9d0c-c84bd1ff9a22',
		issuer: { id: city, name: 'City of Riverside' },
		validFrom: signing.created,
		name: 'Workshop leader',
		subject,
		credentials: [first],
		achievements: [
			{
				id: larger,
				name: 'Workshop leader',
				description: 'Leads a workshop.',
				criteria: { narrative: 'All three badges.' }
			}
		],
		associations: [
			{ associationType: 'isPartOf', sourceId: 'https://badges.example/badges/1', targetId: larger }
		],
		...change
	});
}

const check = async (document: object, fetch = web({})) => {
	const result = await verify(document, { now, fetch });
	const vouched = result.checks.find(({ name }) => name === 'endorsements');
	return { result, inside: result.record?.credentials ?? [], vouched };
};

test('a record says what is inside, each with its own checks, and how they stand to each other', async () => {
	const { result, inside, vouched } = await check(
		await issue(record(), citySigning),
		web(await documentsWith())
	);
	assert.deepEqual([result.verdict, vouched?.outcome, result.warnings], ['valid', 'passed', []]);
	assert.deepEqual(
		inside.map(({ path, verdict, facts }) => [path, verdict, facts.name, facts.status]),
		[['credentialSubject.verifiableCredential[0]', 'valid', 'Bicycle mechanic · Fahrräder', 'active']]
	);
	assert.deepEqual(result.record?.associations, [
		{
			type: 'isPartOf',
			sourceId: 'https://badges.example/badges/1',
			targetId: larger,
			sourceName: 'Bicycle mechanic · Fahrräder',
			targetName: 'Workshop leader'
		}
	]);
});

test('what does not hold inside is named, and the record stays what its publisher said', async () => {
	const revoked = createStatusList();
	setStatus(revoked, 94_567, true);
	const forged = { ...copyOf(first), name: 'Rocket scientist' };
	for (const [one, list, code] of [
		[first, revoked, 'status-revoked'],
		[forged, createStatusList(), 'proof-invalid']
	] as const) {
		const signed = await issue(record({ credentials: [first, one] }), citySigning);
		const { result, inside, vouched } = await check(signed, web(await documentsWith(list)));
		assert.equal(result.verdict, 'valid');
		assert.equal(inside.at(-1)?.verdict, 'not-valid');
		assert.ok(inside.at(-1)?.checks.some((one) => one.code === code));
		assert.equal(vouched?.code, 'inside-invalid');
	}
	const { inside, vouched } = await check(await issue(record(), citySigning));
	assert.deepEqual([inside[0]?.verdict, vouched?.outcome], ['cannot-tell', 'not-possible']);
});

test('changing anything inside breaks the signature of the record', async () => {
	const signed = copyOf(await issue(record(), citySigning));
	const [one] = signed.credentialSubject.verifiableCredential as JsonObject[];
	if (one) one.name = 'Rocket scientist';
	const { result } = await check(signed);
	assert.equal(result.verdict, 'not-valid');
	assert.equal(result.record, undefined);
	const moved = copyOf(await issue(record(), citySigning));
	if (moved.credentialSubject.association?.[0])
		moved.credentialSubject.association[0].associationType = 'precedes';
	assert.equal((await check(moved)).result.verdict, 'not-valid');
});

test('a credential without a proof counts when the record is of the same issuer', async () => {
	const own = { ...badge({ issuer: { id: city, name: 'City of Riverside' } }) };
	const { credentialStatus: _, ...plain } = own;
	const signed = await issue(record({ credentials: [plain, badge(), own] }), citySigning);
	const { inside } = await check(signed, web(await documentsWith()));
	assert.deepEqual(
		inside.map(({ verdict }) => verdict),
		['valid', 'not-valid', 'cannot-tell']
	);
	assert.equal(inside[1]?.checks.find(({ name }) => name === 'proof')?.code, 'proof-missing');
	assert.equal(inside[2]?.checks.find(({ name }) => name === 'status')?.code, 'proof-missing');
});

test('a record in a record has what is inside it, and a long one says how many there are', async () => {
	const { credentialStatus: _, ...plain } = badge({ issuer: { id: city, name: 'City of Riverside' } });
	const year = await issue(record({ credentials: [plain] }), citySigning);
	const id = 'urn:uuid:5f0b7a0e-52ab-4c89-a5f6-64f5a5a6a2b1';
	const { inside } = await check(await issue(record({ id, credentials: [year] }), citySigning));
	assert.equal(inside[0]?.record?.total, 1);
	assert.equal(inside[0].record.credentials[0]?.facts.name, 'Bicycle mechanic · Fahrräder');
	const enveloped = (number: number) => ({
		'@context': plain['@context'],
		id: `data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.e30.${number}`,
		type: ['EnvelopedVerifiableCredential']
	});
	const credentials = Array.from({ length: 251 }, (_, number) => enveloped(number));
	const { key, verificationMethod: kid } = citySigning;
	const long = await verify(await issueJwt(record({ credentials }), { form: 'vc+jwt', key, kid }), { now });
	assert.deepEqual([long.record?.total, long.record?.credentials.length], [251, 250]);
});

test('a record that is not as it must be is not signed', async () => {
	const wrong: [Partial<ClrContent>, RegExp][] = [
		[{ credentials: [] }, /verifiableCredential is missing/],
		[{ credentials: [{ type: ['Thing'] }] }, /must include VerifiableCredential/],
		[{ subject: {} }, /needs an id or an identifier/],
		[{ name: '' }, /name/]
	];
	for (const [change, detail] of wrong) {
		await assert.rejects(issue(record(change), citySigning), { code: 'schema-invalid', detail });
	}
	const odd = JSON.parse(JSON.stringify(record())) as { credentialSubject: { association: JsonObject[] } };
	odd.credentialSubject.association[0] = { type: 'Association', associationType: 'isBetterThan' };
	const problems = validateClr(odd as unknown as JsonObject).map(({ path, code }) => `${path} ${code}`);
	const here = 'credentialSubject.association[0]';
	assert.deepEqual(problems, [
		`${here}.associationType malformed`,
		`${here}.sourceId missing`,
		`${here}.targetId missing`
	]);
});
