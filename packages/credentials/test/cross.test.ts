// A hundred credentials of every shape, in every suite that peers have, in both directions: valid ones are
// accepted, and changed, expired and revoked ones are not.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as theirLists from '@digitalbazaar/vc-bitstring-status-list';
import * as vc from '@digitalbazaar/vc';
import { compactVerify, importJWK, type JWK } from 'jose';
import {
	createStatusList,
	deriveProof,
	didWebAddress,
	issue,
	issueJwt,
	presentation,
	publicJwk,
	setStatus,
	signPresentation,
	verify,
	verifyPresentation,
	type JsonObject
} from '../src/index.ts';
import {
	didDocument,
	ourSigning,
	peerLoader,
	theirDiscloser,
	theirSigner,
	theirVerifier,
	type KeyName
} from './cross-peers.ts';
import { kid, p256, p384, rsa } from './jwt-support.ts';
import { shapes, type Shape } from './shapes.ts';
import { issuer, key, listAddress, now, signedList, signing, web } from './support.ts';

// How many of each: a selective proof signs and checks each statement, so fewer of them do.
const suites: [string, KeyName[], number][] = [
	['eddsa-rdfc-2022', ['key-1'], 100],
	['eddsa-jcs-2022', ['key-1'], 100],
	['ecdsa-rdfc-2019', ['key-2', 'key-3'], 100],
	['ecdsa-jcs-2019', ['key-2', 'key-3'], 100],
	['ecdsa-sd-2023', ['key-2'], 30]
];
const selectivePointers = ['/credentialSubject/achievement/description', '/validUntil'];
const late = new Date('2200-01-01T00:00:00Z');

let all: Shape[] = [];
let lists: Record<'good' | 'revoking', Record<string, object>>;

before(async () => {
	all = await shapes(signing);
	const everything = createStatusList();
	for (const { number } of all) setStatus(everything, 1000 + number, true);
	lists = {
		good: { [listAddress]: await signedList(createStatusList()) },
		revoking: { [listAddress]: await signedList(everything) }
	};
});

function keyFor(keys: readonly KeyName[], { number }: Shape): KeyName {
	return keys[number % keys.length] ?? 'key-1';
}

function pointersFor(document: JsonObject): string[] {
	return selectivePointers.filter((pointer) => pointer !== '/validUntil' || 'validUntil' in document);
}

async function ours(shape: Shape, suite: string, keys: readonly KeyName[]): Promise<JsonObject> {
	const signed: JsonObject = await issue(shape.document, ourSigning(keyFor(keys, shape), suite));
	if (suite !== 'ecdsa-sd-2023') return signed;
	return deriveProof(signed, { selectivePointers: pointersFor(shape.document) });
}

/** Their selective disclosure cannot sign a list whose order matters, nor give `GeoCoordinates` back. */
function signableByThem(document: JsonObject): JsonObject {
	return JSON.parse(
		JSON.stringify(document, (name, value: unknown) =>
			['allowedValue', 'geo'].includes(name) ? undefined : value
		)
	) as JsonObject;
}

async function theirs(shape: Shape, suite: string, keys: readonly KeyName[]): Promise<JsonObject> {
	const documentLoader = peerLoader({});
	const { document } = shape;
	const credential = suite === 'ecdsa-sd-2023' ? signableByThem(document) : structuredClone(document);
	const signer = await theirSigner(keyFor(keys, shape), suite);
	const signed = await vc.issue({ credential, suite: signer, documentLoader, now });
	if (suite !== 'ecdsa-sd-2023') return JSON.parse(JSON.stringify(signed)) as JsonObject;
	const discloser = theirDiscloser(pointersFor(shape.document));
	const derived = await vc.derive({ verifiableCredential: signed, suite: discloser, documentLoader });
	return JSON.parse(JSON.stringify(derived)) as JsonObject;
}

/** Every status they find must be known and unset: they call a revoked credential verified all the same. */
async function checkStatus(given: object): Promise<{ verified: boolean; error?: unknown }> {
	const suite = theirVerifier('eddsa-rdfc-2022');
	const result = await theirLists.checkStatus({ ...given, suite });
	const isActive = result.results?.every(({ status }) => status === false) ?? false;
	return { ...result, verified: result.verified && isActive };
}

async function theyAccept(
	credential: JsonObject,
	suite: string,
	documents: object,
	at = now
): Promise<boolean> {
	const { verified } = await vc.verifyCredential({
		credential: structuredClone(credential),
		suite: theirVerifier(suite),
		documentLoader: peerLoader({ ...documents }),
		now: at,
		checkStatus
	});
	return verified;
}

async function weSay(credential: JsonObject, documents: object, at = now): Promise<string> {
	const fetch = web({ [didWebAddress(issuer)]: didDocument, ...documents });
	const { verdict, facts } = await verify(credential, { now: at, fetch });
	return facts.status === 'revoked' ? 'revoked' : verdict;
}

/** Something else each time: a word of the badge, a date, the id, the subject. */
function changed(credential: JsonObject, number: number): JsonObject {
	const copy = structuredClone(credential);
	const subject = copy.credentialSubject as JsonObject;
	const achievement = subject.achievement as JsonObject;
	const changes = [
		() => (achievement.name = 'Rocket scientist'),
		() => (copy.validFrom = '2020-03-01T09:00:00Z'),
		() => (copy.id = 'urn:uuid:00000000-0000-4000-8000-000000000000'),
		() => (subject.id = 'urn:uuid:00000000-0000-4000-8000-000000000001'),
		() => (subject.role = 'Captain of all')
	];
	changes[number % changes.length]?.();
	return copy;
}

/** The same shape with an end. */
function ending(shape: Shape): Shape {
	const { validUntil = '2029-03-01T09:00:00Z' } = shape.document;
	return { ...shape, document: { ...shape.document, validUntil } };
}

/** For time's sake: in the suite that Cairn issues with each is also revoked and expired, in the others each third. */
function isSpared({ number }: Shape, suite: string): boolean {
	return suite !== 'eddsa-rdfc-2022' && number % 3 > 0;
}

for (const [suite, keys, count] of suites) {
	test(`${suite}: @digitalbazaar/vc accepts ${count} of ours, and none that is changed, revoked or expired`, async () => {
		for (const shape of all.slice(0, count)) {
			const credential = await ours(shape, suite, keys);
			assert.equal(await theyAccept(credential, suite, lists.good), true, shape.name);
			assert.equal(await theyAccept(changed(credential, shape.number), suite, lists.good), false, shape.name);
			if (isSpared(shape, suite)) continue;
			assert.equal(await theyAccept(credential, suite, lists.revoking), false, shape.name);
			const passing = await ours(ending(shape), suite, keys);
			assert.equal(await theyAccept(passing, suite, lists.good, late), false, shape.name);
		}
	});

	test(`${suite}: we accept ${count} of @digitalbazaar/vc, and none that is changed, revoked or expired`, async () => {
		for (const shape of all.slice(0, count)) {
			const credential = await theirs(shape, suite, keys);
			assert.equal(await weSay(credential, lists.good), 'valid', shape.name);
			assert.equal(await weSay(changed(credential, shape.number), lists.good), 'not-valid', shape.name);
			if (isSpared(shape, suite)) continue;
			assert.equal(await weSay(credential, lists.revoking), 'revoked', shape.name);
			const passing = await theirs(ending(shape), suite, keys);
			assert.equal(await weSay(passing, lists.good, late), 'not-valid', shape.name);
		}
	});
}

test('what signs without chance signs to the same value as @digitalbazaar/vc', async () => {
	for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022']) {
		for (const shape of all.slice(0, 20)) {
			const [one, other] = [await ours(shape, suite, ['key-1']), await theirs(shape, suite, ['key-1'])];
			assert.deepEqual(one.proof, other.proof, `${suite}, ${shape.name}`);
		}
	}
});

test('jose reads the JWTs of all hundred, and none that is changed', async () => {
	const keys = [rsa, p256, p384, key];
	for (const { name, number, document } of all) {
		const signer = keys[number % keys.length] ?? key;
		// Dates of an Open Badges JWT have whole seconds.
		const form = JSON.stringify(document).includes('.5+02:00') ? 'vc+jwt' : 'open-badges';
		const jwt = await issueJwt(document, { key: signer, kid, form });
		const theirs = await importJWK(publicJwk(signer) as JWK);
		const { payload } = await compactVerify(jwt, theirs);
		const read = JSON.parse(new TextDecoder().decode(payload)) as JsonObject;
		assert.deepEqual(read.credentialSubject, JSON.parse(JSON.stringify(document.credentialSubject)), name);
		const [head = '', , signature = ''] = jwt.split('.');
		const body = Buffer.from(JSON.stringify({ ...read, name: 'Rocket scientist' })).toString('base64url');
		await assert.rejects(compactVerify(`${head}.${body}.${signature}`, theirs), name);
	}
});

const asked = { challenge: '3f1c9a', domain: 'https://school.example' };

test('presentations: theirs are verified here, and ours there', async () => {
	for (const [suite, keys] of suites.slice(0, 4)) {
		const [key = 'key-1'] = keys;
		const credential = await ours(all[2] ?? { name: '', number: 0, document: {} }, suite, keys);
		const document = presentation({ holder: issuer, credentials: [credential] });
		const mine = await signPresentation(document, { ...ourSigning(key, suite), ...asked });
		const given = { documentLoader: peerLoader(lists.good), suite: theirVerifier(suite), now, checkStatus };
		const seen = await vc.verify({ ...given, presentation: mine, ...asked });
		assert.equal(seen.verified, true, suite);
		const again = await vc.verify({ ...given, presentation: mine, ...asked, challenge: 'another' });
		assert.equal(again.verified, false, suite);
		const signer = await theirSigner(key, suite);
		const { documentLoader } = given;
		const unsigned = structuredClone(document);
		const yours = await vc.signPresentation({
			presentation: unsigned,
			suite: signer,
			documentLoader,
			...asked
		});
		const fetch = web({ [didWebAddress(issuer)]: didDocument, ...lists.good });
		const found = await verifyPresentation(yours, { now, fetch, ...asked });
		assert.deepEqual([found.verdict, found.holder], ['valid', issuer], suite);
	}
});
