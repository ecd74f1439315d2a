import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { addPassword, addUser, fillAccount } from './sign-in.sql.server.ts';

export type NewAccount = {
	id?: string;
	name: string;
	email: string;
	language: string;
	birthYear?: number | null;
	isOperator?: boolean;
	/** From `hashPassword` of better-auth/crypto. */
	passwordHash?: string | undefined;
	/** Whether we know that the address is theirs. Nobody signs in before that. */
	isProven: boolean;
};

/** Makes an account with its primary address: for sign-up, for the demonstration and for an installation's operator. */
export async function openAccount(trx: Trx, account: NewAccount): Promise<string> {
	const id = account.id ?? newId();
	await addUser(trx, { id, name: account.name, email: account.email, emailVerified: account.isProven });
	if (account.passwordHash) await addPassword(trx, id, account.passwordHash);
	await fillAccount(trx, id, {
		name: account.name,
		language: account.language,
		birthYear: account.birthYear ?? null,
		isOperator: account.isOperator ?? false
	});
	return id;
}
