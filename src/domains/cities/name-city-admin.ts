import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { isId } from '#server/id.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { addCityAdmin } from './add-city-admin.ts';
import { deleteCityAdmin } from './cities.sql.server.ts';
import { mayManageCityAdmins } from './may.ts';

/** Makes a known account admin at once, without an invitation. */
export async function nameCityAdmin(actor: Actor, cityId: string, accountId: string): Promise<void> {
	permit(actor, mayManageCityAdmins(actor, cityId));
	await act(actor, 'name-city-admin', { city: cityId, account: accountId }, (trx) =>
		addCityAdmin(trx, cityId, accountId)
	);
}

/** The last one may go too: the operator looks after every city. */
export async function removeCityAdmin(actor: Actor, cityId: string, accountId: string): Promise<void> {
	permit(actor, mayManageCityAdmins(actor, cityId));
	if (!isId(accountId)) throw new Refusal('not-found');
	await act(actor, 'remove-city-admin', { city: cityId, account: accountId }, async (trx) => {
		const { numDeletedRows } = await deleteCityAdmin(trx, cityId, accountId);
		if (numDeletedRows === 0n) throw new Refusal('already-done');
	});
}
