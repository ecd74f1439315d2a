import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import type { Question } from './question.ts';

export async function termsOf(db: Db, activityId: string) {
	const { rows } = await sql<{ organisationId: string; title: string; questions: Question[] }>`
		select a.organisation_id, t.title,
			(select coalesce(json_agg(json_build_object('label', q.label, 'hint', q.hint, 'type', q.type,
				'choices', q.choices, 'isRequired', q.is_required, 'isShared', q.is_shared) order by q.position), '[]')
			from activity_questions q where q.activity_id = a.id) as questions
		from activities a join activity_texts t on t.activity_id = a.id and t.language = a.language
		where a.id = ${activityId}::uuid`.execute(db);
	return rows[0];
}

export type ComingSession = {
	activityId: string;
	organisationId: string;
	title: string;
	startsAt: Date;
	timeZone: string;
	placeName: string;
	choosesSessions: boolean;
};

/** Two meetings at the same moment are one coming. */
export async function comingSessions(db: Db, after: Date, until: Date): Promise<ComingSession[]> {
	const { rows } = await sql<ComingSession>`
		with coming as (
			select s.activity_id, s.starts_at from activity_sessions s
			where not s.is_self_paced and s.starts_at > ${after} and s.starts_at <= ${until}
			union
			select a.id, a.starts_at from activities a
			where a.starts_at > ${after} and a.starts_at <= ${until} and a.kind <> 'self-paced'
				and not exists (select from activity_sessions s where s.activity_id = a.id and not s.is_self_paced)
		)
		select c.activity_id, a.organisation_id, t.title, c.starts_at, a.time_zone, a.place_name, a.chooses_sessions
		from coming c join activities a on a.id = c.activity_id and a.state = 'published'
		join activity_texts t on t.activity_id = a.id and t.language = a.language
		order by c.starts_at, c.activity_id`.execute(db);
	return rows;
}

export const datedRowsOf = (db: Db, activityId: string) =>
	db
		.selectFrom('activitySessions')
		.select(['title', 'isSelfPaced', 'startsAt', 'endsAt', 'room', 'repeatOf', 'capacity'])
		.where('activityId', '=', activityId)
		.orderBy('position')
		.execute();
