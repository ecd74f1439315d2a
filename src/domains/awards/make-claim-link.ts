import { z } from 'zod';
import { instantOf } from '#domains/activities/local-time.ts';
import { seeActivity } from '#domains/activities/see-activity.ts';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { seeCity } from '#domains/cities/see-city.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf, system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { type ClaimLink, claimLinkKinds } from './claim-link.ts';
import { insertLink } from './claim-links.sql.server.ts';
import { mayAward } from './may.ts';
import { newLinkCode, newLinkSecret, newToken } from './secrets.ts';

const emptyIsNone = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
/** A wall clock of the organisation's city, `2026-05-02T16:00`, or an instant, `2026-05-02T14:00:00Z`. */
const time = z.preprocess(emptyIsNone, z.string().max(40).nullable());

const input = z.object({
	badgeId: z.uuid(),
	activityId: z.preprocess(emptyIsNone, z.uuid().nullable()),
	label: z.string().trim().max(100).default(''),
	startsAt: time,
	endsAt: time,
	maxUses: z.preprocess(emptyIsNone, z.coerce.number().int().min(1).max(100_000).nullable()),
	kind: z.enum(claimLinkKinds).default('fixed'),
	place: z.string().trim().max(100).default(''),
	needsConfirming: z.preprocess((value) => value === true || value === 'on', z.boolean())
});

/** A new way to earn a published badge. Gives the link with its secret token and its code. */
export async function makeClaimLink(actor: Actor, asked: unknown): Promise<ClaimLink> {
	const wanted = parse(input, asked);
	const badge = await seeBadge(wanted.badgeId);
	permit(actor, mayAward(actor, badge.organisationId));
	if (badge.retiredAt) throw new Refusal('gone');
	const { organisationId } = badge;
	await refuseForeignActivity(wanted.activityId, organisationId);
	const id = newId();
	const link = {
		id,
		organisationId,
		...wanted,
		...(await timesOf(actor, organisationId, wanted)),
		token: newToken(),
		code: newLinkCode(),
		secret: wanted.kind === 'rotating' ? newLinkSecret(id) : null,
		createdAt: now()
	};
	await act(actor, 'make-claim-link', { claimLink: link.id, badge: link.badgeId }, (trx) =>
		insertLink(trx, { ...link, createdBy: accountOf(actor) ?? null })
	);
	return { ...link, revokedAt: null };
}

/** Both times as instants, in the zone of the city where the organisation is at home. */
async function timesOf(
	actor: Actor,
	organisationId: string,
	given: Record<'startsAt' | 'endsAt', string | null>
) {
	const { cityId } = await seeOrganisation(actor, organisationId);
	const { timeZone } = await seeCity(actor, cityId);
	const [startsAt, endsAt] = (['startsAt', 'endsAt'] as const).map((field) => {
		const text = given[field];
		if (text === null) return null;
		const instant = instantOf(text, timeZone) ?? exactInstant(text);
		if (!instant) throw wrong(field, 'problem_date');
		return instant;
	});
	if (startsAt && endsAt && startsAt >= endsAt) throw wrong('endsAt', 'problem_ends_before_start');
	return { startsAt: startsAt ?? null, endsAt: endsAt ?? null };
}

function exactInstant(text: string): Date | undefined {
	const read = z.iso.datetime({ offset: true }).safeParse(text);
	return read.success ? new Date(read.data) : undefined;
}

const wrong = (field: string, message: string) =>
	new Refusal('invalid-input', { fields: [{ field, message }] });

/** A link counts for an activity of the same organisation only. */
async function refuseForeignActivity(activityId: string | null, organisationId: string): Promise<void> {
	if (activityId === null) return;
	const { activity } = await seeActivity(system, activityId);
	if (activity.organisationId !== organisationId) throw new Refusal('not-found');
}
