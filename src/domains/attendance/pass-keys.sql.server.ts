import type { Db, Trx } from '#server/db.ts';

/** `publicKey`: SPKI in base64url; `privateKey`: PKCS #8, sealed. */
export type PassKey = { publicKey: string; privateKey: string };

export const passKeyOf = (db: Db, activityId: string): Promise<PassKey | undefined> =>
	db
		.selectFrom('passKeys')
		.select(['publicKey', 'privateKey'])
		.where('activityId', '=', activityId)
		.executeTakeFirst();

export const insertPassKey = (trx: Trx, key: PassKey & { activityId: string; organisationId: string }) =>
	trx
		.insertInto('passKeys')
		.values(key)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
