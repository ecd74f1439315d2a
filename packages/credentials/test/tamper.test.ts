// Whatever is changed in a signed credential is noticed, and whatever could hide a change is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createStatusList, didWebAddress, issue, setStatus, verify, type JsonObject } from '../src/index.ts';
import {
	badge,
	copyOf,
	didDocument,
	documentsWith,
	endorsement,
	issuer,
	leavesOf,
	listAddress,
	now,
	otherKey,
	signedList,
	signing,
	web
} from './support.ts';

const documents = await documentsWith();
const options = { now, fetch: web(documents) };
const signed: JsonObject = JSON.parse(JSON.stringify(await issue(badge(), signing)));

test('the untouched credential is valid', async () => {
	assert.equal((await verify(signed, options)).verdict, 'valid');
});

function another(value: unknown): unknown {
	if (typeof value === 'boolean') return !value;
	if (typeof value === 'number') return value + 1;
	const text = String(value);
	return /^\d{4}-.*:00Z$/.test(text) ? text.replace('00Z', '01Z') : `${text}x`;
}

function valueAt(root: JsonObject, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((inner, name) => Object.entries(Object(inner)).find(([key]) => key === name)?.[1], root);
}

test('every leaf, changed in turn, is noticed', async () => {
	const leaves = leavesOf(signed);
	assert.ok(leaves.length > 45);
	for (const { path, set } of leaves) {
		const changed = copyOf(signed);
		set(changed, another(valueAt(signed, path)));
		const { verdict } = await verify(changed, options);
		assert.notEqual(verdict, 'valid', path);
	}
});

test('every leaf, emptied or of another type in turn, is noticed and crashes nothing', async () => {
	for (const value of [null, '', 0, {}, [], { '@value': 'x' }]) {
		for (const { path, set } of leavesOf(signed)) {
			const changed = copyOf(signed);
			set(changed, value);
			const { verdict } = await verify(changed, options);
			assert.notEqual(verdict, 'valid', `${path} = ${JSON.stringify(value)}`);
		}
	}
});

test('every property, taken away in turn, is noticed', async () => {
	for (const name of Object.keys(signed)) {
		const { [name]: _, ...rest } = signed;
		assert.notEqual((await verify(rest, options)).verdict, 'valid', name);
	}
});

test('an added word without meaning is named', async () => {
	const { verdict, checks } = await verify({ ...signed, aliasOfNothing: 'x' }, options);
	const proof = checks.find(({ name }) => name === 'proof');
	assert.deepEqual([verdict, proof?.code, proof?.detail], ['not-valid', 'terms-dropped', 'aliasOfNothing']);
});

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

test('what says nothing in a list hides nothing', async () => {
	const { facts } = await verify(signed, options);
	const later = { ...options, now: new Date('2030-01-01T00:00:00Z') };
	for (const nothing of [null, []]) {
		for (const { path, set } of leavesOf(signed)) {
			const changed = copyOf(signed);
			set(changed, [nothing, valueAt(signed, path)]);
			assert.notEqual((await verify(changed, later)).verdict, 'valid', path);
		}
		const subject = signed.credentialSubject as JsonObject;
		const achievement = { ...(subject.achievement as JsonObject), name: [nothing, facts.achievement.name] };
		const changed = { ...signed, credentialSubject: { ...subject, achievement: [nothing, achievement] } };
		const { verdict, facts: seen } = await verify(changed, options);
		assert.deepEqual([verdict, seen.achievement], ['valid', facts.achievement]);
		for (const name of ['credentialStatus', 'credentialSubject', 'issuer', 'validUntil', 'proof']) {
			const listed = { ...signed, [name]: [nothing, signed[name]] };
			assert.notEqual((await verify(listed, options)).verdict, 'valid', name);
		}
	}
});

test('somebody else cannot sign in the name of the issuer', async () => {
	const did = `did:key:${otherKey.publicKeyMultibase}`;
	const own = await issue(badge({ issuer: { id: did, name: 'Riverside Youth Club' } }), {
		key: otherKey,
		verificationMethod: `${did}#${otherKey.publicKeyMultibase}`,
		created: signing.created
	});
	const forged = { ...own, issuer: { id: issuer, type: ['Profile'], name: 'Riverside Youth Club' } };
	const { verdict, checks } = await verify(forged, options);
	assert.equal(verdict, 'not-valid');
	assert.equal(checks.find(({ name }) => name === 'issuer')?.code, 'issuer-mismatch');
	const unlisted = await issue(badge(), { ...signing, key: otherKey });
	assert.equal((await verify(unlisted, options)).verdict, 'not-valid');
	const invented = await issue(badge(), { ...signing, verificationMethod: `${issuer}#key-9` });
	assert.equal(
		(await verify(invented, options)).checks.find(({ name }) => name === 'issuer')?.code,
		'controller-lacks-key'
	);
});

test('a list that another key signed, or that is another list, says nothing', async () => {
	const revoked = createStatusList();
	setStatus(revoked, 94_567, true);
	const lists = {
		'status-list-invalid': await signedList(createStatusList(), { key: otherKey }),
		'status-list-mismatch': await signedList(createStatusList(), {
			id: 'https://badges.example/status-lists/2'
		})
	};
	for (const [code, list] of Object.entries(lists)) {
		const fetch = web({ [didWebAddress(issuer)]: didDocument, [listAddress]: list });
		const { verdict, checks, facts } = await verify(signed, { now, fetch });
		const status = checks.find(({ name }) => name === 'status');
		assert.deepEqual([verdict, status?.code, facts.status], ['cannot-tell', code, 'unknown']);
	}
});

test('no input makes it throw', async () => {
	const anything = fc.oneof(fc.json(), fc.string(), fc.jsonValue(), fc.anything());
	await fc.assert(
		fc.asyncProperty(anything, async (input) => {
			const { verdict, checks } = await verify(input, { now });
			assert.notEqual(verdict, 'valid');
			assert.equal(checks.length, 8);
			for (const { outcome, code, message } of checks) assert.ok(outcome === 'passed' || (code && message));
		}),
		{ seed: 20_260_401, numRuns: 300 }
	);
});

test('nothing put into any place makes it throw', async () => {
	const places = leavesOf(signed);
	await fc.assert(
		fc.asyncProperty(fc.nat(places.length - 1), fc.jsonValue(), async (place, value) => {
			const changed = copyOf(signed);
			places[place]?.set(changed, value);
			const { verdict } = await verify(changed, options);
			if (JSON.stringify(changed) !== JSON.stringify(signed)) assert.notEqual(verdict, 'valid');
		}),
		{ seed: 20_260_402, numRuns: 150 }
	);
});
