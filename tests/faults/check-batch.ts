import { sql } from 'kysely';
import { seeBatch } from '#domains/awards/see-batch.ts';
import { system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import type { Found } from './fault.ts';

/** Looks at everything that the killed servers left: nobody may be missing, nothing doubled or half. */
export async function checkBatch(batchId: string, people: number): Promise<Found> {
	const { batch } = await seeBatch(system, batchId);
	const { rows } = await sql<{ what: string; found: string; expected: string }>`
		with given as (select * from awards where badge_id = ${batch.badgeId})
		select 'awards' as what, count(*) as found, ${people}::bigint as expected from given
		union all
		select 'rows with an award of their own', count(distinct award_id), ${people}::bigint
		from batch_rows where batch_id = ${batchId} and outcome = 'given'
		union all
		select 'awards with exactly one signed credential', count(*), ${people}::bigint from given
		where (select count(*) from credentials c where c.award_id = given.id and c.document like '%"proofValue":"z%') = 1
		union all
		select 'status entries', count(distinct (status_list_id, status_index)), ${people}::bigint
		from credentials where badge_id = ${batch.badgeId}
		union all
		select 'awards in a passport or waiting, not both', count(*), ${people}::bigint from given
		where (select count(*) from passport_items p where p.award_id = given.id)
			+ (select count(*) from waiting_awards w where w.award_id = given.id) = 1
		union all
		select 'holders', count(distinct coalesce(given.account_id::text, w.address)), ${people}::bigint
		from given left join waiting_awards w on w.award_id = given.id
		union all
		select 'keys', count(*), ${people}::bigint from batch_keys where badge_id = ${batch.badgeId}
		union all
		select 'credentials without an award', count(*), 0 from credentials c
		where not exists (select from awards a where a.id = c.award_id)
	`.execute(db());
	const counted = { rowsGiven: batch.rowsGiven, mailsSent: batch.mailsSent };
	const problems = [
		...rows
			.filter(({ found, expected }) => Number(found) !== Number(expected))
			.map(({ what, found, expected }) => `${what}: ${found} instead of ${expected}`),
		...Object.entries(counted)
			.filter(([, count]) => count !== people)
			.map(([what, count]) => `${what} of the batch: ${count} instead of ${people}`)
	];
	return { awards: Number(rows[0]?.found ?? 0), problems };
}
