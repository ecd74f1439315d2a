import {
	type EndorsementCredential,
	endorsementCredential,
	issue,
	keyFromSeed,
	MIN_STATUS_LIST_LENGTH,
	type Profile,
	statusListEntry
} from '@cairn/credentials';
import { randomBytes, randomInt } from 'node:crypto';
import { issuerOf } from '#domains/organisations/issuer-of.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { seal } from '#server/master-key.ts';
import { profileOf } from './achievement.ts';
import { claimStatusEntry } from './claim-status-entries.ts';
import { statusListAddress } from './credential.ts';
import { endorsementAddress, endorserDid, endorserListAddress, endorserMethod } from './endorser.ts';
import { insertEndorser, markEndorserWithdrawn } from './endorsers.sql.server.ts';
import { sealedForEndorser } from './see-endorser.ts';
import { setBits } from './status-lists.sql.server.ts';

/** Who vouches: an organisation, or a person without account as they name themself. */
export type Endorsing =
	| { organisationId: string }
	/** `description`: what is known of them, and what is not. */
	| { person: { name: string; description: string } };

type Signing = {
	id: string;
	by: Endorsing;
	/** The identifier of what is endorsed: an achievement, a profile, a credential, an activity. */
	subject: string;
	/** How wallets call it. */
	name: string;
	/** Markdown */
	comment: string;
	givenAt: Date;
	at: Date;
};

export type SignedEndorsement = {
	document: string;
	endorserId: string | null;
	statusListId: string | null;
	statusIndex: number | null;
};

/** Signs an endorsement in the name of whoever gave it: the issuer of an EndorsementCredential is the endorser. */
export async function signEndorsement(trx: Trx, signing: Signing): Promise<SignedEndorsement> {
	const { id, by, subject, name, comment, givenAt, at } = signing;
	const signer = 'person' in by ? await newEndorser(trx, by.person, at) : await organisation(trx, by);
	const document: EndorsementCredential = endorsementCredential({
		id: endorsementAddress(config().origin, id),
		issuer: signer.profile,
		validFrom: givenAt,
		name,
		about: subject,
		comment,
		credentialStatus: statusListEntry({ list: signer.list, index: signer.index, purpose: 'revocation' })
	});
	const { key, method } = signer;
	return {
		document: JSON.stringify(await issue(document, { key, verificationMethod: method, created: at })),
		...signer.kept
	};
}

async function organisation(trx: Trx, { organisationId }: { organisationId: string }) {
	const { origin } = config();
	const issuer = await issuerOf(trx, organisationId);
	const { revocationListId, index } = await claimStatusEntry(trx, organisationId);
	return {
		profile: profileOf(origin, issuer),
		key: issuer.key,
		method: issuer.verificationMethod,
		list: statusListAddress(origin, revocationListId),
		index,
		kept: { endorserId: null, statusListId: revocationListId, statusIndex: index }
	};
}

/** An identity of its own for one endorsement, so that nothing links what one person says of different things. */
async function newEndorser(trx: Trx, person: { name: string; description: string }, at: Date) {
	const { origin } = config();
	const [id, seed, index] = [newId(), randomBytes(32), randomInt(MIN_STATUS_LIST_LENGTH)];
	const key = keyFromSeed(seed);
	await insertEndorser(trx, {
		id,
		publicKeyMultibase: key.publicKeyMultibase,
		sealedPrivateKey: seal(seed, sealedForEndorser(id)),
		statusIndex: index,
		createdAt: at
	});
	const did = endorserDid(origin, id);
	const profile: Profile = { id: did, type: ['Profile'], ...person };
	return {
		profile,
		key,
		method: endorserMethod(did),
		list: endorserListAddress(origin, id),
		index,
		kept: { endorserId: id, statusListId: null, statusIndex: null }
	};
}

/** Tells everybody who asks that it was taken back, in the caller's act. */
export async function revokeEndorsement(
	trx: Trx,
	signed: Omit<SignedEndorsement, 'document'>,
	at: Date
): Promise<void> {
	const { endorserId, statusListId, statusIndex } = signed;
	if (endorserId !== null) await markEndorserWithdrawn(trx, endorserId, at);
	if (statusListId !== null && statusIndex !== null) await setBits(trx, statusListId, [statusIndex], at, 1);
}
