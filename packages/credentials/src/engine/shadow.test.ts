import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { canonize, CredentialError, setShadow, type Difference } from '../index.ts';
import { checkedInShadow } from './shadow.ts';

const document = {
	'@context': 'https://www.w3.org/ns/credentials/v2',
	id: 'urn:uuid:1',
	type: 'VerifiableCredential'
};

afterEach(() => setShadow(undefined));

test('without a listener the quick path is believed', async () => {
	assert.equal(await checkedInShadow('compiled', 'quick', document, () => assert.fail()), 'quick');
});

test('with one, what differs is told and the general path is believed', async () => {
	const heard: Difference[] = [];
	setShadow((difference) => heard.push(difference));
	assert.equal(await checkedInShadow('template', 'quick', document, async () => 'general'), 'general');
	assert.deepEqual(heard, [
		{ path: 'template', documentId: 'urn:uuid:1', quick: 'quick', general: 'general' }
	]);
});

test('a refusal of the general path is told and believed', async () => {
	const heard: Difference[] = [];
	setShadow((difference) => heard.push(difference));
	const refuse = async () => {
		throw new CredentialError('terms-dropped', 'No meaning.');
	};
	await assert.rejects(checkedInShadow('compiled', 'quick', document, refuse), { code: 'terms-dropped' });
	assert.equal(heard[0]?.general, undefined);
});

test('nothing is told while both agree', async () => {
	setShadow(() => assert.fail());
	assert.match(await canonize({ ...document, '@context': [document['@context']] }), /^<urn:uuid:1> .*\n$/);
});
