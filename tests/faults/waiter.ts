// A process of its own that stands for the server, where people join and leave and are written to, or for a worker beside
// it, until it is killed.
// usage: node waiter.ts prepare PEOPLE | work PLAN DONE server|worker | check PLAN MAILS
// It answers in lines of JSON on file descriptor 3, written only when what they say is committed.
import { sql } from 'kysely';
import { readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seeDatedSessions } from '#domains/activities/see-terms.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { leaveActivity } from '#domains/sign-ups/leave-activity.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db, pool } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { keepWorking } from '#server/keep-working.ts';
import { onStop, stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { anActivity, eventForm } from '#support/activities.ts';
import { anAccount, person } from '#support/people.ts';
import { anOrganisation } from '#support/places.ts';
import { worker } from '../../src/worker.ts';
import { checkWaiting, watchLine } from './check-waiting.ts';
import type { Act, Plan } from './waiting-work.ts';

const lanes = 4;
const [mode = '', ...given] = process.argv.slice(2);
const name = given.at(-1);
const say = (what: object | number): void => void writeSync(3, `${JSON.stringify(what)}\n`);
const read = <T>(file = ''): T => JSON.parse(readFileSync(file, 'utf8')) as T;

async function prepare(count: number): Promise<Omit<Plan, 'acts'>> {
	const { id: organisationId } = await anOrganisation();
	const dates = { starts: '2035-05-08T14:00', ends: '2035-05-08T17:00' };
	const activityId = await anActivity(
		organisationId,
		eventForm({ ...dates, capacity: '5', waitingList: 'yes' })
	);
	const sessions = ['Knots', 'Songs', 'Maps'].map((title, n) => ({
		...{ title, note: '', isSelfPaced: '', room: '', speakers: '', agenda: '', places: '' },
		...{ starts: `2035-05-0${n + 1}T14:00`, ends: `2035-05-0${n + 1}T15:00` }
	}));
	const choosingId = await anActivity(
		organisationId,
		eventForm({
			...{ kind: 'course', starts: '', ends: '', sessions, choosesSessions: 'yes', sessionCapacity: '4' },
			...{ capacity: '30', waitingList: 'yes' }
		})
	);
	const accounts: Awaited<ReturnType<typeof anAccount>>[] = [];
	while (accounts.length < count) accounts.push(await anAccount());
	await watchLine(pool());
	const keys = (await seeDatedSessions(choosingId)).map(({ key }) => key);
	const [people, addresses] = [accounts.map(({ id }) => id), accounts.map(({ email }) => email)];
	return { people, addresses, activityId, choosingId, sessions: keys };
}

/** What somebody does comes one after the other; different people do it at once. */
async function serve(plan: Plan, done: readonly number[]): Promise<void> {
	const isDone = new Set(done);
	const left = plan.acts.filter(({ n }) => !isDone.has(n));
	await Promise.all(
		Array.from({ length: lanes }, (_, lane) =>
			workLane(
				plan,
				left.filter((one) => one.person % lanes === lane)
			)
		)
	);
	while (await isWorkLeft().catch(() => true)) await pause(100);
}

/** Until all is done and told; a worker beside it goes on for good. */
async function work(): Promise<void> {
	const working = await keepWorking(pool(), worker);
	onStop('worker', () => working.stop());
	if (name === 'server') await serve(read(given[0]), read(given[1]));
	while (name === 'worker') await pause(1000);
}

async function workLane(plan: Plan, acts: readonly Act[]): Promise<void> {
	for (const one of acts) {
		for (;;) {
			try {
				await doAct(plan, one);
				break;
			} catch (error) {
				// Only the database may fail here, since somebody kills it; a refusal would be a wrong answer.
				if (error instanceof Error && error.name === 'Refusal') throw error;
				await pause(50);
			}
		}
		say(one.n);
	}
}

async function doAct(plan: Plan, { person: place, what, chosen }: Act): Promise<void> {
	const accountId = plan.people[place] ?? '';
	const activityId = chosen > 0 ? plan.choosingId : plan.activityId;
	const sessions = plan.sessions.filter((_, n) => chosen & (1 << n)).join('\n');
	if (what === 'join') await joinActivity(person(accountId), { activityId, sessions });
	if (what === 'leave') await leaveActivity(person(accountId), { activityId });
	if (what === 'vanish') {
		await act(system, 'test', {}, (trx) => tell(trx, 'account-left', { accountId }));
	}
}

/** Jobs of clocks and sweeps come again for ever; facts and mails come to an end. */
async function isWorkLeft(): Promise<boolean> {
	const { rows } = await sql<{ left: boolean }>`
		select exists (select from graphile_worker.jobs where attempts < max_attempts
			and (task_identifier in ('send-mail', 'promote-waiting') or task_identifier like 'fact:%' or task_identifier like 'hear:%')
		) as left`.execute(db());
	return rows[0]?.left ?? true;
}

// As `npm run start:worker` does: a worker works beside whoever owns the data folder.
await openGround(config(), { lock: name !== 'worker' });
if (mode === 'prepare') say(await prepare(Number(given[0])));
if (mode === 'work') await work();
if (mode === 'check') say(await checkWaiting(pool(), read(given[0]), read(given[1])));
await stopEverything();
process.exit(0);
