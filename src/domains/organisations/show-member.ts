import { publicHolders } from '#domains/cities/public-holders.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor, type OrganisationRole } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mayShowThemself } from './may.ts';
import { memberOf, showMember, shownMembersOf } from './members.sql.server.ts';

/** A member lets their name and role stand on the page of the organisation, or takes it off. */
export async function showMyself(actor: Actor, organisationId: string, isShown: boolean): Promise<void> {
	permit(actor, mayShowThemself(actor, organisationId));
	const accountId = accountOf(actor) ?? '';
	await act(actor, isShown ? 'show-member' : 'hide-member', { organisation: organisationId }, async (trx) => {
		const { numUpdatedRows } = await showMember(trx, organisationId, accountId, isShown);
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
	});
}

/** Whether this actor's name stands there; undefined for who is no member. */
export async function seeMyShowing(actor: Actor, organisationId: string): Promise<boolean | undefined> {
	const accountId = accountOf(actor);
	if (!accountId || !mayShowThemself(actor, organisationId)) return undefined;
	return (await memberOf(db(), organisationId, accountId))?.isShown;
}

/** Who answers for an organisation and wishes to be named; nobody who may not be shown in public. */
export async function seeShownPeople(
	organisationId: string
): Promise<{ name: string; role: OrganisationRole }[]> {
	const rows = await shownMembersOf(db(), organisationId);
	if (rows.length === 0) return [];
	const holders = await publicHolders(rows.map(({ accountId }) => accountId));
	return rows.flatMap(({ accountId, role }) => {
		const name = holders.get(accountId)?.name;
		return name ? [{ name, role }] : [];
	});
}
