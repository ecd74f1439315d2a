import { db } from '#server/db.ts';
import { accountById } from './accounts.sql.server.ts';
import { signIn } from './sign-in.ts';

/** The person whose session these headers carry, if it stands. */
export async function seePerson(headers: Headers): Promise<{ accountId: string; isOperator: boolean } | undefined> {
	if (!headers.has('cookie')) return undefined;
	const session = await signIn().api.getSession({ headers });
	const account = session ? await accountById(db(), session.user.id) : undefined;
	return account && { accountId: account.id, isOperator: account.isOperator };
}
