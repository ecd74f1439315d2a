import type { Endorsement } from '#domains/endorsements/endorsement.ts';
import {
	endorsementDocuments,
	findEndorsement,
	seeEndorsements,
	type SeenEndorsement,
	seeOne
} from '#domains/endorsements/see-endorsements.ts';
import { endorsementAddress } from '#domains/credentials/endorser.ts';
import type { Credential } from '#domains/credentials/credential.ts';
import { findCredential } from '#domains/credentials/see-credential.ts';
import { openLink } from '#domains/passport/open-link.ts';
import { seeOwnCredential } from '#domains/passport/see-own-credential.ts';
import { seePublicCredential } from '#domains/passport/see-public-credential.ts';
import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { ownOrigins } from '#server/origin.ts';
import { Refusal } from '#server/refusal.ts';

/** At its own address: there once it was accepted. One of an award only while its holder shows that to everybody. */
async function publicEndorsement(id: string): Promise<Endorsement> {
	const row = isId(id) ? await findEndorsement(id) : undefined;
	if (!row || (row.state !== 'accepted' && row.state !== 'withdrawn')) throw new Refusal('not-found');
	// Withdrawn before anybody accepted it: it never stood anywhere.
	if (row.decidedAt === null) throw new Refusal('not-found');
	if (row.credentialId) await seePublicCredential(row.credentialId);
	return row;
}

/** The signed document; of one that was taken back only that it is so. */
export async function seeEndorsementDocument(
	id: string
): Promise<{ document: string; isWithdrawn: boolean }> {
	const { document } = await publicEndorsement(id);
	if (document !== null) return { document, isWithdrawn: false };
	const gone = { id: endorsementAddress(config().origin, id), revoked: true };
	return { document: JSON.stringify(gone), isWithdrawn: true };
}

/** The same for people. */
export async function seeEndorsementPage(id: string) {
	const row = await publicEndorsement(id);
	return { ...(await seeOne(row)), isWithdrawn: row.state === 'withdrawn' };
}

/** All that vouches for an award today: for itself, its badge and who gave it. Its page has asked who may see it. */
export async function seeEndorsementsOfAward(
	credential: Pick<Credential, 'awardId' | 'badgeId' | 'organisationId'>
): Promise<SeenEndorsement[]> {
	const { awardId, badgeId, organisationId } = credential;
	const all = await Promise.all([
		seeEndorsements('award', [awardId]),
		seeEndorsements('badge', [badgeId]),
		seeEndorsements('organisation', [organisationId])
	]);
	return all.flat();
}

const address = /\/credentials\/([0-9a-f-]{36})$/;

/**
 * What vouches today for a credential that somebody checks, if it is one of ours: whoever has the document knows of it.
 * What was written of the award itself is told only while its holder shows it to everybody.
 */
export async function seeEndorsementsFound(credentialId: string | undefined): Promise<SeenEndorsement[]> {
	const [, id] = address.exec(credentialId ?? '') ?? [];
	const isOurs = credentialId?.startsWith(`${config().origin}/`);
	const credential = id && isOurs ? await findCredential(id) : undefined;
	if (!credential || credential.revokedAt) return [];
	const all = await seeEndorsementsOfAward(credential);
	return (await isPublic(credential.id)) ? all : all.filter(({ about }) => about !== 'award');
}

async function isPublic(credentialId: string): Promise<boolean> {
	try {
		await seePublicCredential(credentialId);
		return true;
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
}

const endorsementPath = /^(?:\/[a-z]{2,3}(?:-[A-Za-z]+)?)?\/endorsements\/([0-9a-f-]{36})(?:\.json)?$/;

/** What stands at a link that somebody pasted to have it checked: a badge of anybody, or an endorsement from here. */
export async function openAnyLink(link: string): Promise<string | Uint8Array> {
	const url = URL.parse(link);
	const [, id] = endorsementPath.exec(url?.pathname ?? '') ?? [];
	if (!url || !id || !(await ownOrigins(db())).includes(url.origin)) return openLink(link);
	const { document, isWithdrawn } = await seeEndorsementDocument(id);
	if (isWithdrawn) throw new Refusal('gone');
	return document;
}

/** For the holder to take along: the endorsements beside an award, each signed, in one list. */
export async function takeEndorsements(
	actor: Actor,
	credentialId: string
): Promise<{ body: string; mediaType: string }> {
	const { credential } = await seeOwnCredential(actor, credentialId);
	const { awardId, badgeId, organisationId } = credential;
	const all = await Promise.all([
		endorsementDocuments('award', [awardId]),
		endorsementDocuments('badge', [badgeId]),
		endorsementDocuments('organisation', [organisationId])
	]);
	return { body: `[${all.flat().join(',')}]`, mediaType: 'application/json' };
}
