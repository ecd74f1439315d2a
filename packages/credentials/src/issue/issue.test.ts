import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badge, key, otherKey, signing } from '../../test/support.ts';
import { CredentialError, issue, statusListCredential, createStatusList, type ErrorCode } from '../index.ts';

async function refusal(
	document: object,
	options: Parameters<typeof issue>[1] = signing
): Promise<CredentialError> {
	const error: unknown = await issue(document, options).then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	assert.ok(error instanceof CredentialError);
	assert.ok(error.message.endsWith('.'));
	return error;
}

test('the same input gives the same output, and the input stays as it was', async () => {
	const document = badge();
	const before = JSON.stringify(document);
	assert.deepEqual(await issue(document, signing), await issue(document, signing));
	assert.equal(JSON.stringify(document), before);
});

test('a Date is written in whole seconds', async () => {
	const signed = await issue(badge(), { ...signing, created: new Date('2026-03-01T09:00:00.987Z') });
	assert.equal(signed.proof.created, '2026-03-01T09:00:00Z');
});

test('what Open Badges 3.0 does not allow is not signed, and all of it is named', async () => {
	const document = JSON.parse(JSON.stringify(badge()));
	delete document.credentialSubject.achievement.criteria;
	document.credentialSubject.achievement.achievementType = 'Sticker';
	const { code, detail } = await refusal(document);
	assert.equal(code, 'schema-invalid');
	assert.match(detail ?? '', /achievement\.criteria is missing/);
	assert.match(detail ?? '', /achievementType is not in the list and does not start with ext:/);
});

test('refusals, each with its code', async () => {
	const plain = () => JSON.parse(JSON.stringify(badge()));
	const withTag = (tag: string[]) =>
		badge({ achievement: { ...badge().credentialSubject.achievement, tag } });
	const cases: [object, Parameters<typeof issue>[1], ErrorCode][] = [
		[badge(), { ...signing, verificationMethod: 'did:web:other.example#key-1' }, 'issuer-mismatch'],
		[badge(), { ...signing, verificationMethod: 'did:web:badges.example' }, 'issuer-mismatch'],
		[badge(), { ...signing, created: '2026-03-01' }, 'date-malformed'],
		[badge(), { ...signing, created: new Date(Number.NaN) }, 'date-malformed'],
		[badge(), { ...signing, cryptosuite: 'rot13-2026' }, 'cryptosuite-unsupported'],
		[{ ...plain(), unknownTerm: 1 }, signing, 'terms-dropped'],
		[
			{ ...plain(), '@context': [...plain()['@context'], 'https://unknown.example'] },
			signing,
			'context-unknown'
		],
		[{ ...plain(), '@context': [...plain()['@context'], { '@vocab': 'urn:x:' }] }, signing, 'context-inline'],
		[
			{ ...plain(), '@context': [...plain()['@context'], { '@context': { x: 'urn:x:1' } }] },
			signing,
			'context-inline'
		],
		[{ ...plain(), 'schema:name': 'x' }, signing, 'document-not-plain'],
		[{ ...plain(), id: undefined }, signing, 'schema-invalid'],
		[{ ...plain(), type: ['OpenBadgeCredential'] }, signing, 'schema-invalid'],
		[{ ...plain(), validFrom: '2026-02-30T00:00:00Z' }, signing, 'schema-invalid'],
		[
			{ ...plain(), credentialStatus: { type: 'BitstringStatusListEntry' } },
			signing,
			'status-entry-malformed'
		],
		[withTag(['half \ud800']), signing, 'text-not-well-formed'],
		[withTag(['\ue000', '🚲']), signing, 'text-order-uncertain'],
		[{}, signing, 'schema-invalid']
	];
	for (const [document, options, code] of cases) assert.equal((await refusal(document, options)).code, code);
});

test('a did:key must be that of the key', async () => {
	const did = `did:key:${otherKey.publicKeyMultibase}`;
	const document = badge({ issuer: { id: did } });
	const { code } = await refusal(document, {
		key,
		verificationMethod: `${did}#${otherKey.publicKeyMultibase}`,
		created: signing.created
	});
	assert.equal(code, 'key-mismatch');
});

test('a status list with broken bits is not signed', async () => {
	const list = statusListCredential({
		id: 'https://badges.example/status-lists/1',
		issuer: 'did:web:badges.example',
		purpose: 'revocation',
		list: createStatusList(),
		validFrom: signing.created
	});
	const broken = { ...list, credentialSubject: { type: 'BitstringStatusList', encodedList: 'uAAAA' } };
	assert.equal((await refusal(broken)).code, 'status-list-malformed');
});

test('what cannot be written as JSON is refused', async () => {
	const circle: Record<string, unknown> = {};
	circle.self = circle;
	assert.equal((await refusal(circle)).code, 'json-malformed');
});
