// The status method before the bitstring status list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	badge,
	documentsWith,
	issuer,
	key,
	listAddress,
	method,
	now,
	signing,
	web
} from '../../test/support.ts';
import { DATA_INTEGRITY, json, V1, withStatus } from '../../test/wild-support.ts';
import {
	addProof,
	createStatusList,
	encodeStatusList,
	issueJwt,
	setStatus,
	statusListEntry,
	verify
} from '../index.ts';

const documents = await documentsWith();

test('Status List 2021 is read, and not written', async () => {
	const entry = {
		...statusListEntry({ list: listAddress, index: 7, purpose: 'revocation' }),
		type: 'StatusList2021Entry'
	};
	const STATUS_LIST = 'https://w3id.org/vc/status-list/2021/v1';
	const signed = await addProof(withStatus(json(entry), [STATUS_LIST]), signing);
	for (const [isRevoked, verdict] of [
		[false, 'valid'],
		[true, 'not-valid']
	] as const) {
		const bits = createStatusList();
		setStatus(bits, 7, isRevoked);
		const list = await addProof(
			{
				'@context': [V1, STATUS_LIST, DATA_INTEGRITY],
				id: listAddress,
				type: ['VerifiableCredential', 'StatusList2021Credential'],
				issuer,
				issuanceDate: signing.created,
				credentialSubject: {
					id: `${listAddress}#list`,
					type: 'StatusList2021',
					statusPurpose: 'revocation',
					encodedList: encodeStatusList(bits).slice(1)
				}
			},
			signing
		);
		const result = await verify(signed, { now, fetch: web({ ...documents, [listAddress]: list }) });
		assert.equal(result.verdict, verdict);
	}
	const { credentialStatus: _, ...rest } = badge();
	await assert.rejects(issueJwt({ ...rest, credentialStatus: entry }, { key, kid: method }), {
		code: 'status-type-unsupported'
	});
});
