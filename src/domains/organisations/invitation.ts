import { z } from 'zod';
import type { OrganisationRole } from '#server/actor.ts';
import { organisationRoles } from './organisation.ts';

/** An invitation leads into an organisation or to the admins of a city. */
export type Place = { organisationId: string; cityId: null } | { organisationId: null; cityId: string };

export const placeOf = (place: Place): Place =>
	place.cityId === null
		? { organisationId: place.organisationId, cityId: null }
		: { organisationId: null, cityId: place.cityId };

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

export type Invitation = Place & {
	id: string;
	address: string;
	role: OrganisationRole;
	language: string;
	expiresAt: Date;
	acceptedAt: Date | null;
	withdrawnAt: Date | null;
	accountId: string | null;
};

export const daysOpen = 14;

export const openUntil = (from: Date): Date => new Date(from.getTime() + daysOpen * 24 * 60 * 60 * 1000);

export function stateOf(
	invitation: Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>,
	now: Date
): InvitationState {
	if (invitation.acceptedAt) return 'accepted';
	if (invitation.withdrawnAt) return 'withdrawn';
	return invitation.expiresAt <= now ? 'expired' : 'open';
}

/** `ada@example.org` becomes `a…@example.org`: enough for its owner, of no use to whoever found the link. */
export const maskedAddress = (address: string): string => address.replace(/^(.).*(?=@)/, '$1…');

const address = z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address'));

export const inviteMemberInput = z.object({ address, role: z.enum(organisationRoles, 'problem_required') });
export const inviteCityAdminInput = z.object({ address });
