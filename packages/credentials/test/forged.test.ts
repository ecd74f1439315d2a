// Nobody signs in the name of another, neither a badge nor its status list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStatusList, didWebAddress, issue, setStatus, verify, type JsonObject } from '../src/index.ts';
import {
	badge,
	didDocument,
	documentsWith,
	issuer,
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
