import { sql } from 'kysely';
import type { Trx } from './db.ts';

/** What happened, told by a lower room in its own transaction and heard by higher ones. Ids only. */
export type Facts = {
	'account-left': { accountId: string };
	'address-verified': { accountId: string; address: string };
	/** One award, or as many of one badge as were given in one transaction. Without an account: by card, or still waiting. */
	'badge-awarded': { badgeId: string; awards: { awardId: string; accountId: string | null }[] };
	'badge-published': { badgeId: string };
	'award-revoked': { awardId: string };
	/** Awards of one badge that had been held back count again. */
	'awards-resumed': { badgeId: string; accountIds: string[] };
	/** A mail about an award did not arrive. */
	'mail-failed': { awardId: string; why: 'refused' | 'bounced' | 'complained' | 'given-up' };
	/** People, or claim cards, were at a session: as many as were noted in one transaction. */
	'session-attended': {
		activityId: string;
		attended: { session: string; accountId: string | null; claimCardId: string | null }[];
	};
	/** A guardian said yes, or took it back. Without a city: about being seen in public. */
	'consent-given': ConsentTold;
	'consent-withdrawn': ConsentTold;
	/** An account took a claim card over: what the card did is what the account did. */
	'card-joined': { claimCardId: string; accountId: string };
	'award-taken-over': { awardId: string; accountId: string };
	'activity-published': { activityId: string };
	/** Its meetings are written further ahead; it says nothing else than before. */
	'activity-renewed': { activityId: string };
	'activity-unpublished': { activityId: string };
	'activity-cancelled': { activityId: string };
	'activity-copied': { activityId: string; copiedFrom: string };
	'sign-up-made': { activityId: string; accountId: string };
	'sign-up-withdrawn': { activityId: string; accountId: string };
	/** An organiser decided about them. */
	'sign-up-selected': {
		activityId: string;
		accountIds: string[];
		decision: 'accept' | 'reserve' | 'decline';
	};
	/** A place was freed, and they have it. */
	'sign-up-promoted': { activityId: string; accountIds: string[] };
	/** Its name is another, or it is closed. */
	'organisation-changed': { organisationId: string };
	/** Its name is another. */
	'city-changed': { cityId: string };
	/** Its districts are others, or lie elsewhere. */
	'districts-changed': { cityId: string };
	/** Its activities stand in other districts. */
	'activities-placed': { cityId: string };
	/** A thing can be read in another language, or in better words. */
	'translation-published': { about: string; id: string };
	'playlist-published': { playlistId: string };
	'playlist-unpublished': { playlistId: string };
	/** Somebody set out on it, or ticked a step. */
	'playlist-walked': { playlistId: string; accountId: string };
	/** Every task of a badge is met. */
	'tasks-completed': { questId: string };
	'playlist-completed': { playlistId: string; accountId: string };
};

type ConsentTold = {
	accountId: string | null;
	claimCardId: string | null;
	cityId: string | null;
	purpose: 'sign-up' | 'public';
};

export type FactName = keyof Facts;

export async function tell<F extends FactName>(trx: Trx, fact: F, payload: Facts[F]): Promise<void> {
	await enqueue(trx, `fact:${fact}`, payload);
}

/** `at`: when, if not at once. `key`: of jobs that wait under one key, the newest stands for all. */
type Enqueuing = { at?: Date; key?: string };

/** Adds a job to the queue inside the caller's transaction: the queue is the outbox. */
export async function enqueue(
	trx: Trx,
	job: string,
	payload: object,
	{ at, key }: Enqueuing = {}
): Promise<void> {
	await sql`select graphile_worker.add_job(
		${job}::text, ${JSON.stringify(payload)}::json, run_at => ${at ?? null}::timestamptz, job_key => ${key ?? null}::text
	)`.execute(trx);
}
