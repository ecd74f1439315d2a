import { seededRandom } from './seeded-random.ts';

/** What somebody does: in the activity as a whole, or with sessions of the other one (a set of them as bits). */
export type Act = { n: number; person: number; what: 'join' | 'leave' | 'vanish'; chosen: number };

export type Plan = {
	people: string[];
	addresses: string[];
	activityId: string;
	choosingId: string;
	sessions: string[];
	acts: Act[];
};

/** Comings and goings that come again with the same seed; towards the end a few people vanish with their accounts. */
export function actsOf(people: number, count: number, sessions: number, seed: number): Act[] {
	const random = seededRandom(seed);
	const below = (end: number): number => Math.floor(random() * end);
	const gone = Math.floor(people / 12);
	return Array.from({ length: count }, (_, n): Act => {
		if (n >= count - gone) return { n, person: n - (count - gone), what: 'vanish', chosen: 0 };
		const chosen = random() < 0.5 ? 0 : 1 + below(2 ** sessions - 1);
		return { n, person: below(people), what: random() < 0.6 ? 'join' : 'leave', chosen };
	});
}

/** What each person did last, in the activity as a whole and in the other one; whoever vanished is in neither. */
export function lastActs({ acts }: Plan): { person: number; isChoosing: boolean; last: Act }[] {
	const last = new Map<string, Act>();
	const isGone = new Set(acts.filter(({ what }) => what === 'vanish').map(({ person }) => person));
	for (const act of acts) {
		if (act.what !== 'vanish') last.set(`${act.person} ${act.chosen > 0}`, act);
	}
	return [...last].map(([key, act]) => ({
		person: act.person,
		isChoosing: key.endsWith('true'),
		last: isGone.has(act.person) ? { ...act, what: 'vanish' } : act
	}));
}
