// A process of its own that stands for the server: it opens the ground as the server does, and works until it is killed.
// usage: node claimer.ts prepare LEARNERS LINKS | claim PLAN ACKS SEED | check PLAN ACKS
// It answers in lines of JSON on file descriptor 3, written only when what they say is committed.
import { readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { config } from '#server/config.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { person } from '#support/people.ts';
import { checkClaims } from './check-claims.ts';
import { type Ack, nameOf, type Pair, type Plan } from './claim-work.ts';
import { preparePlan } from './prepare-plan.ts';
import { seededRandom } from './seeded-random.ts';

const atOnce = 4;
const [mode = '', ...given] = process.argv.slice(2);
const say = (what: object): void => void writeSync(3, `${JSON.stringify(what)}\n`);
const read = <T>(file = ''): T => JSON.parse(readFileSync(file, 'utf8')) as T;

async function claimAll(plan: Plan, acks: Ack[], seed: number): Promise<void> {
	const random = seededRandom(seed);
	const done = new Set(acks.map(nameOf));
	const all = plan.learners.flatMap((_, learner) =>
		plan.links.map((_link, link): Pair => ({ learner, link }))
	);
	// Some of what is done is asked again, and all of it in the end: twice must be once, after a crash too.
	const again = done.size === all.length ? 1 : 0.05;
	const work = all
		.filter((pair) => !done.has(nameOf(pair)) || random() < again)
		.map((pair) => ({ pair, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ pair }) => pair);
	await Promise.all(Array.from({ length: atOnce }, () => claimNext(plan, work)));
}

async function claimNext(plan: Plan, work: Pair[]): Promise<void> {
	for (let pair = work.pop(); pair; pair = work.pop()) {
		try {
			const linkToken = plan.links[pair.link]?.token;
			const { awardId } = await claimBadge(person(plan.learners[pair.learner] ?? ''), { linkToken });
			say({ ...pair, awardId });
		} catch (error) {
			// Only the database may fail here, since somebody kills it; a refusal would be a wrong answer.
			if (error instanceof Error && error.name === 'Refusal') throw error;
			work.unshift(pair);
			await pause(50);
		}
	}
}

await openGround(config(), { lock: true });
if (mode === 'prepare') say(await preparePlan(Number(given[0]), Number(given[1])));
if (mode === 'claim') await claimAll(read(given[0]), read(given[1]), Number(given[2]));
if (mode === 'check') say(await checkClaims(read(given[0]), read(given[1])));
await stopEverything();
process.exit(0);
