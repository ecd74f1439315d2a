import { db } from '#server/db.ts';
import { anAccount, person } from './people.ts';

/** Somebody signed in, with nothing yet. `birthYear: null` is one who has not said. */
export async function aLearner(given: { name?: string; email?: string; birthYear?: number | null } = {}) {
	const { birthYear, ...rest } = given;
	const account = await anAccount({ ...rest, ...(birthYear ? { birthYear } : {}) });
	if (birthYear === null) {
		await db().updateTable('accounts').set({ birthYear }).where('id', '=', account.id).execute();
	}
	return { ...account, actor: person(account.id) };
}
