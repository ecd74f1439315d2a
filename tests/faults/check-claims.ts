import { sql } from 'kysely';
import { db } from '#server/db.ts';
import type { Ack, Finding, Plan } from './claim-work.ts';

/** Looks at everything that the killed servers left: nothing acknowledged may be missing, nothing doubled or half. */
export async function checkClaims(plan: Plan, acks: Ack[]): Promise<Finding> {
	const { rows: awards } = await sql<{ id: string; accountId: string; badgeId: string }>`
		select id, account_id, badge_id from awards`.execute(db());
	const problems: string[] = [];
	const byHolder = new Map<string, string[]>();
	for (const { id, accountId, badgeId } of awards) {
		byHolder.set(`${accountId} ${badgeId}`, [...(byHolder.get(`${accountId} ${badgeId}`) ?? []), id]);
	}
	for (const ack of acks) {
		const holder = `${plan.learners[ack.learner]} ${plan.links[ack.link]?.badgeId}`;
		if (!byHolder.get(holder)?.includes(ack.awardId)) problems.push(`acknowledged and lost: ${ack.awardId}`);
	}
	for (const [holder, ids] of byHolder)
		if (ids.length > 1) problems.push(`given ${ids.length} times: ${holder}`);
	const expected = plan.learners.length * plan.links.length;
	if (byHolder.size !== expected) problems.push(`${byHolder.size} of ${expected} claims have an award`);
	for (const [what, count] of await oddOnes()) if (count !== 0) problems.push(`${what}: ${count}`);
	return { awards: awards.length, problems };
}

/** Counts that must all be 0. */
async function oddOnes(): Promise<[string, number][]> {
	const { rows } = await sql<{ what: string; count: number }>`
		select 'awards without exactly one signed credential' as what, count(*) as count from awards a
		where (select count(*) from credentials c where c.award_id = a.id and c.document like '%"proofValue":"z%') <> 1
		union all
		select 'awards without exactly one passport entry', count(*) from awards a
		where (select count(*) from passport_items p
			join credentials c on c.id = p.credential_id and c.award_id = p.award_id
			where p.award_id = a.id and p.account_id = a.account_id) <> 1
		union all
		select 'awards without exactly one claim', count(*) from awards a
		where (select count(*) from claims c where c.award_id = a.id) <> 1
		union all
		select 'credentials without an award', count(*) from credentials c
		where not exists (select from awards a where a.id = c.award_id)
		union all
		select 'claims that became nothing', count(*) from claims where award_id is null
		union all
		select 'awards without exactly one fact and one mail', count(*) from awards a
		where (select count(*) from graphile_worker._private_jobs j
			where (j.payload::jsonb)->'awards' @> json_build_array(json_build_object('awardId', a.id))::jsonb) <> 1
		or (select count(*) from passport_items p, graphile_worker._private_jobs j
			where p.award_id = a.id and j.payload->'values'->>'link' like '%' || p.id) <> 1
		union all
		select 'status entries out of step', abs(sum(used) - (select count(*) from credentials))
		from status_lists where purpose = 'revocation'
	`.execute(db());
	return rows.map(({ what, count }) => [what, Number(count)]);
}
