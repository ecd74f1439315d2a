import { type Db, db } from '#server/db.ts';
import { comingSessions, type ComingSession, datedRowsOf, termsOf } from './activity-terms.sql.server.ts';
import { type DatedSession, datedSessions } from './dated-session.ts';
import type { Question } from './question.ts';

export type { ComingSession };

/** What a sign-up needs to know of an activity. */
export type Terms = { organisationId: string; title: string; questions: Question[] };

/** For rooms above, which ask their own permissions. Of an activity that was never published: nothing. */
export const seeTerms = (activityId: string): Promise<Terms | undefined> => termsOf(db(), activityId);

/** Sessions of public activities that begin in this time, one line each; of those without sessions, themselves. */
export const seeComingSessions = (after: Date, until: Date): Promise<ComingSession[]> =>
	comingSessions(db(), after, until);

/** The sessions that people come together for, in their order. */
export const seeDatedSessions = async (activityId: string, on: Db = db()): Promise<DatedSession[]> =>
	datedSessions(await datedRowsOf(on, activityId));
