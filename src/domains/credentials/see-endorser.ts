import {
	createStatusList,
	didWebDocument,
	type Ed25519KeyPair,
	issue,
	keyFromSeed,
	setStatus,
	statusListCredential
} from '@cairn/credentials';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { open } from '#server/master-key.ts';
import { ownOrigins } from '#server/origin.ts';
import { Refusal } from '#server/refusal.ts';
import { endorserDid, endorserKeyId, endorserListAddress, endorserMethod } from './endorser.ts';
import { endorserById, type EndorserRow } from './endorsers.sql.server.ts';
import { statusListSeconds } from './see-status-list.ts';

/** Binds a sealed key to its row: copied to another, it does not open. */
export const sealedForEndorser = (endorserId: string): string => `endorser-key:${endorserId}`;

export const endorserKey = ({ id, sealedPrivateKey }: EndorserRow): Ed25519KeyPair =>
	keyFromSeed(open(sealedPrivateKey, sealedForEndorser(id)));

async function found(endorserId: string): Promise<EndorserRow> {
	const row = await endorserById(db(), endorserId);
	if (!row) throw new Refusal('not-found');
	return row;
}

/** The did document of an endorser, as the origin asked for names them. */
export async function seeEndorserDid(endorserId: string, host: string | null) {
	const [{ publicKeyMultibase }, origin, origins] = await Promise.all([
		found(endorserId),
		originAt(host),
		ownOrigins(db())
	]);
	const others = origins.filter((each) => each !== origin).map((each) => endorserDid(each, endorserId));
	return didWebDocument({
		did: endorserDid(origin, endorserId),
		keys: [{ id: endorserKeyId, publicKeyMultibase }],
		...(others.length > 0 ? { alsoKnownAs: others } : {})
	});
}

/** Whether they took their endorsement back, as a list that they sign: a list counts only when its issuer is theirs. */
export async function seeEndorserList(endorserId: string, host: string | null): Promise<string> {
	const [row, origin] = await Promise.all([found(endorserId), originAt(host)]);
	const did = endorserDid(origin, endorserId);
	const list = createStatusList();
	setStatus(list, row.statusIndex, row.withdrawnAt !== null);
	const at = row.withdrawnAt ?? row.createdAt;
	const document = statusListCredential({
		id: endorserListAddress(origin, endorserId),
		issuer: did,
		purpose: 'revocation',
		list,
		validFrom: at,
		ttl: statusListSeconds * 1000
	});
	const signing = { key: endorserKey(row), verificationMethod: endorserMethod(did), created: at };
	return JSON.stringify(await issue(document, signing));
}
