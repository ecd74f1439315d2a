import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	badge,
	documentsWith,
	issuer,
	key,
	listAddress,
	now,
	otherKey,
	signedList,
	signing,
	web
} from '../../test/support.ts';
import {
	createStatusList,
	didWebAddress,
	didWebDocument,
	issue,
	keyFromSeed,
	setStatus,
	statusListCredential,
	statusListEntry,
	verify,
	type CheckName,
	type JsonObject,
	type Verification
} from '../index.ts';

const documents = await documentsWith();
const signed = await issue(badge(), signing);

function check({ checks }: Verification, name: CheckName) {
	return checks.find((one) => one.name === name);
}

test('revoked, suspended and unknown statuses are never valid', async () => {
	for (const [purpose, code, status] of [
		['revocation', 'status-revoked', 'revoked'],
		['suspension', 'status-suspended', 'suspended']
	] as const) {
		const list = createStatusList();
		setStatus(list, 3, true);
		const entry = statusListEntry({ list: listAddress, index: 3, purpose });
		const credential = await issue(badge({ credentialStatus: entry }), signing);
		const published = statusListCredential({
			id: listAddress,
			issuer,
			purpose,
			list,
			validFrom: signing.created
		});
		const fetch = web({ ...documents, [listAddress]: await issue(published, signing) });
		const result = await verify(credential, { now, fetch });
		assert.deepEqual(
			[result.verdict, check(result, 'status')?.code, result.facts.status],
			['not-valid', code, status]
		);
	}
});

test('a revocation outweighs another list that is out of reach', async () => {
	const list = createStatusList();
	setStatus(list, 3, true);
	const credentialStatus = [
		statusListEntry({ list: 'https://badges.example/status-lists/gone', index: 3, purpose: 'suspension' }),
		statusListEntry({ list: listAddress, index: 3, purpose: 'revocation' })
	];
	const credential = await issue(badge({ credentialStatus }), signing);
	const result = await verify(credential, { now, fetch: web(await documentsWith(list)) });
	assert.deepEqual([result.verdict, result.facts.status], ['not-valid', 'revoked']);
});

test('a list that has run out, or is for another purpose, says nothing', async () => {
	const stale = statusListCredential({
		id: listAddress,
		issuer,
		purpose: 'revocation',
		list: createStatusList(),
		validFrom: signing.created,
		validUntil: '2026-03-02T00:00:00Z'
	});
	const other = statusListCredential({
		id: listAddress,
		issuer,
		purpose: 'suspension',
		list: createStatusList(),
		validFrom: signing.created
	});
	for (const [document, code] of [
		[stale, 'status-list-stale'],
		[other, 'status-purpose-mismatch']
	] as const) {
		const fetch = web({ ...documents, [listAddress]: await issue(document, signing) });
		const result = await verify(signed, { now, fetch });
		assert.deepEqual([result.verdict, check(result, 'status')?.code], ['cannot-tell', code]);
	}
});

test('only revocation, suspension and what is not known take validity away', async () => {
	for (const [purpose, verdict, code] of [
		['refresh', 'valid', undefined],
		['message', 'valid', undefined],
		['gold', 'not-valid', 'status-set']
	] as const) {
		const list = createStatusList();
		setStatus(list, 3, true);
		const entry = {
			...statusListEntry({ list: listAddress, index: 3, purpose: 'refresh' }),
			statusPurpose: purpose
		};
		const published: JsonObject = statusListCredential({
			id: listAddress,
			issuer,
			purpose: 'refresh',
			list,
			validFrom: signing.created
		});
		const subject = { ...(published.credentialSubject as JsonObject), statusPurpose: purpose };
		const signedList = await issue({ ...published, credentialSubject: subject }, signing);
		const credential = await issue(badge({ credentialStatus: entry }), signing);
		const result = await verify(credential, { now, fetch: web({ ...documents, [listAddress]: signedList }) });
		assert.deepEqual([result.verdict, check(result, 'status')?.code], [verdict, code]);
	}
});

test('a list of another issuer, in a form that is not plain, or one of too many, says nothing', async () => {
	const did = `did:key:${otherKey.publicKeyMultibase}`;
	const foreign = statusListCredential({
		id: listAddress,
		issuer: did,
		purpose: 'revocation',
		list: createStatusList(),
		validFrom: signing.created
	});
	const otherSigning = {
		...signing,
		key: otherKey,
		verificationMethod: `${did}#${otherKey.publicKeyMultibase}`
	};
	for (const [served, code] of [
		[await issue(foreign, otherSigning), 'status-list-invalid'],
		[{ '@graph': [] }, 'status-list-malformed']
	] as const) {
		const result = await verify(signed, { now, fetch: web({ ...documents, [listAddress]: served }) });
		assert.deepEqual([result.verdict, check(result, 'status')?.code], ['cannot-tell', code]);
	}
	const entry = statusListEntry({ list: listAddress, index: 3, purpose: 'revocation' });
	const many = await issue(badge({ credentialStatus: new Array(9).fill(entry) }), signing);
	assert.equal((await verify(many, { now, fetch: web(documents) })).verdict, 'cannot-tell');
});

test('a list that is remembered counts only while its key does, and while it is current', async () => {
	const own = keyFromSeed(new Uint8Array(32).fill(9));
	const keys = [
		{ id: 'key-1', publicKeyMultibase: key.publicKeyMultibase },
		{ id: 'key-2', publicKeyMultibase: own.publicKeyMultibase }
	];
	const credential = await issue(badge(), {
		...signing,
		key: own,
		verificationMethod: `${issuer}#key-2`
	});
	const list = JSON.stringify(await signedList(createStatusList()));
	const at = (listed: typeof keys, when = now) => {
		const did = didWebDocument({ did: issuer, keys: listed });
		return verify(credential, {
			now: when,
			fetch: web({ [didWebAddress(issuer)]: did, [listAddress]: list })
		});
	};
	assert.equal((await at(keys)).verdict, 'valid');
	assert.equal((await at(keys)).verdict, 'valid');
	const without = await at(keys.slice(1));
	assert.deepEqual([without.verdict, check(without, 'status')?.code], ['cannot-tell', 'status-list-invalid']);
	const replaced = keys.map((one) => ({ ...one, publicKeyMultibase: own.publicKeyMultibase }));
	assert.equal(check(await at(replaced), 'status')?.code, 'status-list-invalid');
	const early = await at(keys, new Date('2026-02-01'));
	assert.equal(check(early, 'status')?.code, 'status-list-stale');
	assert.equal((await at(keys)).verdict, 'valid');
});
