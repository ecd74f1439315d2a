import { z } from 'zod';
import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { organisationColour } from '#domains/badges/see-organisation-colours.ts';
import { badgePicture } from '#domains/badges/see-badge-picture.ts';
import { documentOf } from '#domains/credentials/assertion.ts';
import { achievementAddress, credentialAddress } from '#domains/credentials/credential.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { openFile } from '#server/files/open-file.ts';
import { limitTries } from '#server/limit-tries.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import type { Language } from '#ui/language.ts';
import { type Certificate, mostNameLetters } from './certificate.ts';
import { isOpen } from './passport-item.ts';
import { sharesOf } from './passport.sql.server.ts';
import { seeOwnCredential } from './see-own-credential.ts';
import type { KeptBadge } from './see-passport.ts';
import { seePublicCredential } from './see-public-credential.ts';
import { seeShare } from './see-share.ts';

const wished = z.object({
	name: z
		.string()
		.transform((text) =>
			text
				.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
				.replace(/\s+/gu, ' ')
				.trim()
		)
		.pipe(z.string().max(mostNameLetters, 'problem_not_understood'))
		.optional()
});

/** A page takes a processor a fifth of a second: enough for a class behind one address, too little to keep it busy. */
export const certificateRule = { tries: 60, minutes: 10 };

/** The holder's own, with the name that they wish on it; left out, the one of their account. */
export async function seeOwnCertificate(
	actor: Actor,
	asked: { credentialId: string; name?: string | undefined },
	language: Language
): Promise<Certificate> {
	const kept = await seeOwnCredential(actor, asked.credentialId);
	await limitTries(['certificate', accountOf(actor) ?? ''], certificateRule);
	const { name } = parse(wished, { name: asked.name });
	const account = name === undefined ? await recipientOf(accountOf(actor) ?? '') : undefined;
	return certificateOf(kept, language, (name ?? account?.name) || null, await addressOf(kept));
}

/** The same for anybody, as far as its holder shows it in public. `client`: the address of who asks. */
export async function seePublicCertificate(
	credentialId: string,
	language: Language,
	client: string
): Promise<Certificate> {
	const shown = await seePublicCredential(credentialId);
	await limitTries(['certificate', client], certificateRule);
	return certificateOf(shown, language, shown.holderName, credentialAddress(config().origin, credentialId));
}

/** And for whoever has a link. */
export async function seeSharedCertificate(
	token: string,
	language: Language,
	client: string
): Promise<Certificate> {
	const shown = await seeShare(token);
	await limitTries(['certificate', client], certificateRule);
	return certificateOf(shown, language, shown.holderName, `${config().origin}/shares/${token}`);
}

/** Public to all, by the link that stays open longest, or nowhere: a code that leads to nothing would be worse. */
async function addressOf({ item, credential }: KeptBadge): Promise<string | null> {
	const { origin } = config();
	if (item.visibility === 'private') return null;
	if (item.visibility === 'public' && (await publicHolders([item.accountId])).has(item.accountId)) {
		return credentialAddress(origin, credential.id);
	}
	const open = (await sharesOf(db(), item.id)).filter((share) => isOpen(share, now()));
	const until = ({ expiresAt }: (typeof open)[number]) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
	const [longest] = open.sort((one, other) => (until(one) > until(other) ? -1 : 1));
	return longest ? `${origin}/shares/${longest.token}` : null;
}

async function certificateOf(
	{ badge, credential }: KeptBadge,
	language: Language,
	holderName: string | null,
	checkedAt: string | null
): Promise<Certificate> {
	if (!badge.offersCertificate) throw new Refusal('not-found');
	if (credential.revokedAt || credential.suspendedAt) throw new Refusal('gone');
	const organisation = await seeOrganisation({ kind: 'visitor' }, badge.organisationId);
	const { validUntil } = documentOf(credential);
	const [picture, logo, accent] = await Promise.all([
		badgePicture(badge, 'png', 800),
		organisation.logoFileId === null ? null : openFile(organisation.logoFileId).then((file) => file.read()),
		organisationColour(organisation)
	]);
	return {
		language,
		holderName,
		badge,
		picture,
		issuer: { name: organisation.name, logo, isVerified: organisation.verifiedAt !== null },
		accent,
		issuedAt: credential.issuedAt,
		validUntil: validUntil === undefined ? null : new Date(validUntil),
		credentialId: credential.id,
		checkedAt,
		badgeAddress: achievementAddress(config().origin, badge.badgeId, badge.version)
	};
}
