import { type Actor, accountOf } from './actor.ts';
import { tellChange } from './changes.ts';
import { db, type Trx } from './db.ts';
import { newId } from './id.ts';
import { requestId } from './log.ts';

/** Ids of what an act is about, for the audit log. Ids only: never content, never a name. */
export type About = Record<string, string | number>;

/**
 * The one place where state changes. The change, its audit row and the jobs that it tells of commit together, so a
 * crash leaves all of it or nothing. A change that lost a race against another transaction is tried again.
 */
export async function act<T>(
	actor: Actor,
	verb: string,
	about: About,
	change: (trx: Trx) => Promise<T>
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			const result = await db()
				.transaction()
				.execute(async (trx) => {
					const changed = await change(trx);
					await record(trx, actor, verb, about);
					return changed;
				});
			tellChange(verb);
			return result;
		} catch (error) {
			if (attempt === 4 || !lostRace(error)) throw error;
		}
	}
}

function record(trx: Trx, actor: Actor, verb: string, about: About): Promise<unknown> {
	return trx
		.insertInto('auditLog')
		.values({
			id: newId(),
			actorId: accountOf(actor) ?? null,
			verb,
			about: JSON.stringify(about),
			requestId: requestId() ?? null
		})
		.execute();
}

const serializationFailure = '40001';
const deadlock = '40P01';

function lostRace(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return code === serializationFailure || code === deadlock;
}
