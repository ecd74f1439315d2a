import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
	checkStatus,
	createStatusList,
	CredentialError,
	decodeStatusList,
	encodeStatusList,
	getStatus,
	setStatus,
	statusListCredential,
	statusListEntry,
	validateOpenBadge,
	type ErrorCode
} from '../index.ts';
import { credentialProblems } from '../vc-data-model/credential-problems.ts';

const address = 'https://badges.example/status-lists/1';

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

function listCredential(change: object = {}) {
	const document = statusListCredential({
		id: address,
		issuer: 'did:web:badges.example',
		purpose: 'revocation',
		list: createStatusList(),
		validFrom: '2026-03-01T09:00:00Z'
	});
	return { ...document, credentialSubject: { ...(document.credentialSubject as object), ...change } };
}

test('the first bit is the left-most (§5.1), and the last one is the right-most', () => {
	const list = createStatusList();
	assert.equal(list.length, 16_384);
	setStatus(list, 0, true);
	setStatus(list, 131_071, true);
	assert.deepEqual([list[0], list[16_383]], [128, 1]);
	setStatus(list, 0, false);
	assert.deepEqual([getStatus(list, 0), getStatus(list, 131_071)], [false, true]);
});

test('the encoded list of the specification is read (§3.2)', () => {
	const encoded = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
	const list = decodeStatusList(encoded);
	assert.equal(list.length, 16_384);
	assert.ok(list.every((byte) => byte === 0));
});

test('whatever is set comes back', () => {
	const indexes = fc.uniqueArray(fc.nat(131_071), { maxLength: 40 });
	fc.assert(
		fc.property(indexes, (set) => {
			const list = createStatusList();
			for (const index of set) setStatus(list, index, true);
			const read = decodeStatusList(encodeStatusList(list));
			assert.deepEqual(read, list);
			for (const index of set) assert.ok(getStatus(read, index));
			assert.equal(
				read.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0),
				set.length
			);
		}),
		{ seed: 20_260_407, numRuns: 30 }
	);
});

test('indexes outside the list are refused', () => {
	const list = createStatusList();
	for (const index of [-1, 131_072, 1.5, Number.NaN, Infinity]) {
		refuses(() => getStatus(list, index), 'status-index-out-of-range');
		refuses(() => setStatus(list, index, true), 'status-index-out-of-range');
		if (index !== 131_072) {
			refuses(
				() => statusListEntry({ list: address, index, purpose: 'revocation' }),
				'status-index-out-of-range'
			);
		}
	}
});

test('lists that are too short, odd, too long or broken are refused', () => {
	const encode = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;
	refuses(() => createStatusList(8), 'status-list-too-short');
	refuses(() => createStatusList(131_073), 'status-list-malformed');
	refuses(() => createStatusList(2 ** 40), 'status-list-malformed');
	refuses(() => decodeStatusList(encode(new Uint8Array(16_383))), 'status-list-too-short');
	refuses(() => decodeStatusList(encode(new Uint8Array(17 * 1024 * 1024))), 'status-list-malformed');
	for (const broken of ['', 'u', 'zAAA', 'uAAAA', 'u====', `${encodeStatusList(createStatusList())}=`]) {
		refuses(() => decodeStatusList(broken), 'status-list-malformed');
	}
});

test('the published document says when to ask again', () => {
	const document = listCredential();
	assert.equal((document.credentialSubject as { ttl?: number }).ttl, 60_000);
	assert.deepEqual(credentialProblems(document), []);
	assert.ok(validateOpenBadge(document).length > 0);
	const given = {
		id: address,
		issuer: 'did:web:a.example',
		purpose: 'revocation',
		validFrom: '2026-03-01T09:00:00Z'
	} as const;
	refuses(() => statusListCredential({ ...given, list: 'uAAAA' }), 'status-list-malformed');
	refuses(
		() => statusListCredential({ ...given, list: createStatusList(), ttl: -1 }),
		'status-list-malformed'
	);
	refuses(
		() => statusListCredential({ ...given, list: createStatusList(), validFrom: 'today' }),
		'date-malformed'
	);
});

test('an entry is checked against the list', () => {
	const entry = statusListEntry({ list: address, index: 9, purpose: 'revocation' });
	const list = createStatusList();
	setStatus(list, 9, true);
	const set = listCredential({ encodedList: encodeStatusList(list) });
	assert.deepEqual(checkStatus(entry, listCredential()), { purpose: 'revocation', set: false });
	assert.deepEqual(checkStatus(entry, set), { purpose: 'revocation', set: true });
	const several = listCredential({ statusPurpose: ['suspension', 'revocation'] });
	assert.equal(checkStatus(entry, several).set, false);
});

test('entries and lists that are not as they must be are refused', () => {
	const entry = statusListEntry({ list: address, index: 9, purpose: 'revocation' });
	const cases: [unknown, object, ErrorCode][] = [
		[{ ...entry, statusListIndex: 9 }, {}, 'status-entry-malformed'],
		[{ ...entry, statusListIndex: '09' }, {}, 'status-entry-malformed'],
		[{ ...entry, statusListIndex: '-1' }, {}, 'status-entry-malformed'],
		[{ ...entry, statusListIndex: '131072' }, {}, 'status-index-out-of-range'],
		[{ ...entry, statusListIndex: '9'.repeat(16) }, {}, 'status-index-out-of-range'],
		[{ ...entry, statusListIndex: '9'.repeat(17) }, {}, 'status-entry-malformed'],
		[{ ...entry, statusPurpose: 'suspension' }, {}, 'status-purpose-mismatch'],
		[{ ...entry, statusPurpose: ['revocation'] }, {}, 'status-entry-malformed'],
		[{ ...entry, statusListCredential: 'nowhere' }, {}, 'status-entry-malformed'],
		[{ ...entry, type: '1EdTechRevocationList' }, {}, 'status-type-unsupported'],
		[{ ...entry, statusSize: 2 }, {}, 'status-size-unsupported'],
		['x', {}, 'status-entry-malformed'],
		[entry, { encodedList: 5 }, 'status-list-malformed'],
		[entry, { type: 'RevocationList' }, 'status-list-malformed']
	];
	for (const [given, change, code] of cases) refuses(() => checkStatus(given, listCredential(change)), code);
	refuses(() => checkStatus(entry, { ...listCredential(), id: `${address}/2` }), 'status-list-mismatch');
	refuses(
		() => checkStatus(entry, { ...listCredential(), type: 'VerifiableCredential' }),
		'status-list-malformed'
	);
});
