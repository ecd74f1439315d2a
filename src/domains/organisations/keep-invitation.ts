import { createHash, randomBytes } from 'node:crypto';
import { accountWithAddress, recipientOf } from '#domains/accounts/see-recipients.ts';
import { accountOf, type Actor, type OrganisationRole } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { mail } from '#server/mail.ts';
import { daysOpen, openUntil, type Place } from './invitation.ts';
import { putInvitation } from './invitations.sql.server.ts';

/** Only the hash is stored: who reads the database cannot accept what was sent to others. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

type Asked = { place: Place; placeName: string; address: string; role: OrganisationRole; language: string };

/** Keeps an invitation and queues its mail; both, or neither. */
export async function keepInvitation(trx: Trx, actor: Actor, asked: Asked): Promise<void> {
	const { place, placeName, address, role, language } = asked;
	const token = randomBytes(16).toString('base64url');
	const expiresAt = openUntil(now());
	const invitedBy = accountOf(actor) ?? null;
	await putInvitation(trx, {
		id: newId(),
		...place,
		address,
		role,
		language,
		tokenHash: hashOf(token),
		invitedBy,
		accountId: (await accountWithAddress(address, trx)) ?? null,
		expiresAt
	});
	const inviter = (invitedBy && (await recipientOf(invitedBy, trx))?.name) || '';
	const link = `${config().origin}/${language}/invitations/${token}`;
	const letter = { to: address, language, until: expiresAt };
	if (place.cityId === null) {
		const values = { organisation: placeName, inviter, role, link, days: daysOpen };
		await mail(trx, { ...letter, template: 'organisation-invitation', values });
	} else {
		const values = { city: placeName, inviter, link, days: daysOpen };
		await mail(trx, { ...letter, template: 'city-invitation', values });
	}
}
