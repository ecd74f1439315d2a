import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { currentKey, lockInstallationKey } from './issuer-keys.sql.server.ts';
import { makeIssuerKey } from './make-issuer-key.ts';
import { mayKeepHouse } from './may.ts';

/** The key of the installation itself, made when it is first asked for; many who ask at once get the same. */
export async function makeInstallationKey(): Promise<void> {
	permit(system, mayKeepHouse(system));
	if (await currentKey(db(), null)) return;
	await act(system, 'make-installation-key', {}, async (trx) => {
		await lockInstallationKey(trx);
		if (!(await currentKey(trx, null))) await makeIssuerKey(trx, null);
	});
}
