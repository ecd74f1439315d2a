import type { Db, Trx } from '#server/db.ts';

export type JwtKeyRow = {
	id: string;
	organisationId: string;
	/** A public JWK, as JSON. */
	publicKeyJwk: string;
	sealedPrivateKey: string;
	retiredAt: Date | null;
};

const keys = (db: Db, organisationId: string) =>
	db
		.selectFrom('jwtKeys')
		.select(['id', 'organisationId', 'publicKeyJwk', 'sealedPrivateKey', 'retiredAt'])
		.where('organisationId', '=', organisationId);

export const currentJwtKey = (db: Db, organisationId: string): Promise<JwtKeyRow | undefined> =>
	keys(db, organisationId).where('retiredAt', 'is', null).executeTakeFirst();

/** Retired ones too: they still stand for what they signed. */
export const allJwtKeys = (db: Db, organisationId: string): Promise<JwtKeyRow[]> =>
	keys(db, organisationId).orderBy('retiredAt', 'desc').orderBy('id', 'desc').execute();

export const jwtKeyById = (db: Db, organisationId: string, id: string): Promise<JwtKeyRow | undefined> =>
	keys(db, organisationId).where('id', '=', id).executeTakeFirst();

export const insertJwtKey = (trx: Trx, row: Omit<JwtKeyRow, 'retiredAt'>) =>
	trx.insertInto('jwtKeys').values(row).execute();

export const retireJwtKey = (trx: Trx, organisationId: string, at: Date) =>
	trx
		.updateTable('jwtKeys')
		.set({ retiredAt: at })
		.where('organisationId', '=', organisationId)
		.where('retiredAt', 'is', null)
		.execute();
