import type { Db, Trx } from '#server/db.ts';
import type { Consent, ConsentPurpose, ConsentState } from './consent.ts';

const columns = [
	'id',
	'accountId',
	'claimCardId',
	'cityId',
	'purpose',
	'guardianAddress',
	'textVersion',
	'language',
	'state',
	'askedAt',
	'answeredAt',
	'withdrawnAt'
] as const;

const consents = (db: Db) =>
	db.selectFrom('consents').select(columns).$narrowType<{ purpose: ConsentPurpose; state: ConsentState }>();

export type Whose = { accountId: string; claimCardId: null } | { accountId: null; claimCardId: string };
export type About = { purpose: ConsentPurpose; cityId: string | null };

export const consentOf = (db: Db, whose: Whose, { purpose, cityId }: About): Promise<Consent | undefined> =>
	consents(db)
		.where('purpose', '=', purpose)
		.where('cityId', cityId === null ? 'is' : '=', cityId)
		.$if(whose.accountId !== null, (query) => query.where('accountId', '=', whose.accountId))
		.$if(whose.accountId === null, (query) => query.where('claimCardId', '=', whose.claimCardId))
		.executeTakeFirst();

export const consentByHash = (db: Db, tokenHash: string): Promise<Consent | undefined> =>
	consents(db).where('tokenHash', '=', tokenHash).executeTakeFirst();

export const lockConsent = (trx: Trx, tokenHash: string): Promise<Consent | undefined> =>
	consents(trx).where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst();

/** Asked again (a typing mistake in the address, a mail that was lost), the newer question stands alone. */
export async function writeConsent(trx: Trx, consent: Consent & { tokenHash: string }): Promise<void> {
	await trx.deleteFrom('consents').where('id', '=', consent.id).execute();
	await trx.insertInto('consents').values(consent).execute();
}

export const setState = (
	trx: Trx,
	id: string,
	change: { state: ConsentState; answeredAt?: Date; withdrawnAt?: Date | null; textVersion?: number }
) => trx.updateTable('consents').set(change).where('id', '=', id).execute();

/** Of these accounts, those whose guardian lets them be seen in public. */
export async function publicConsents(db: Db, accountIds: readonly string[]): Promise<Set<string>> {
	if (accountIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('consents')
		.select('accountId')
		.where('accountId', 'in', accountIds)
		.where('purpose', '=', 'public')
		.where('state', '=', 'given')
		.execute();
	return new Set(rows.flatMap(({ accountId }) => accountId ?? []));
}

export async function cardConsents(db: Db, cardIds: readonly string[]): Promise<Map<string, ConsentState>> {
	if (cardIds.length === 0) return new Map();
	const rows = await consents(db)
		.where('claimCardId', 'in', cardIds)
		.where('purpose', '=', 'sign-up')
		.execute();
	return new Map(rows.flatMap(({ claimCardId, state }) => (claimCardId ? [[claimCardId, state]] : [])));
}

/** The card's guardian has spoken for the account, unless the account has asked by itself. */
export async function moveToAccount(trx: Trx, claimCardId: string, accountId: string): Promise<void> {
	const own = await consents(trx).where('accountId', '=', accountId).execute();
	for (const consent of await consents(trx).where('claimCardId', '=', claimCardId).execute()) {
		const isDouble = own.some((one) => one.purpose === consent.purpose && one.cityId === consent.cityId);
		if (isDouble) await trx.deleteFrom('consents').where('id', '=', consent.id).execute();
		else {
			await trx
				.updateTable('consents')
				.set({ accountId, claimCardId: null })
				.where('id', '=', consent.id)
				.execute();
		}
	}
}

export const eraseConsentsOf = (trx: Trx, accountId: string) =>
	trx.deleteFrom('consents').where('accountId', '=', accountId).execute();
