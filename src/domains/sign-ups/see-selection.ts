import { z } from 'zod';
import { recipientsOf } from '#domains/accounts/see-recipients.ts';
import { seeStanding } from '#domains/activities/see-standing.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { maySelect } from './may.ts';
import { fillWords } from './message-words.ts';
import { namedOf } from './named.ts';
import { selectionFields } from './selection.ts';
import { decidable, decisions } from './sign-up.ts';
import { keptWords } from './sign-up-messages.sql.server.ts';
import { peopleOf, standingsOf } from './sign-ups.sql.server.ts';

const seeInput = z.object({
	...selectionFields,
	decision: z.enum([...decisions, 'message']),
	words: z.string().max(20_000).optional(),
	subject: z.string().max(1000).default('')
});

const namesShown = 12;

export type SeenSelection = {
	decision: (typeof decisions)[number] | 'message';
	/** As they were sent, to be sent again. */
	people: string;
	everybody: string;
	count: number;
	/** Of the first few. */
	names: string[];
	title: string;
	organisation: string;
	words: string;
	subject: string;
	preview: string;
};

/** Whom a decision or a message would reach, the words kept for it, and how they would read to the first of them. */
export async function seeSelection(actor: Actor, input: unknown): Promise<SeenSelection> {
	const asked = parse(seeInput, input);
	const { activityId, decision, people, everybody } = asked;
	const standing = await seeStanding(activityId);
	if (!standing) throw new Refusal('not-found');
	permit(actor, maySelect(actor, standing.organisationId));
	const [named, kept, rows] = await Promise.all([
		namedOf(activityId),
		keptWords(db(), standing.organisationId),
		everybody === '' ? standingsOf(db(), activityId, people) : peopleOf(db(), activityId, everybody)
	]);
	if (!named) throw new Refusal('not-ready');
	const reached = rows.filter(({ state }) =>
		decision === 'message' ? state !== 'withdrawn' : decidable[decision].includes(state)
	);
	const first = reached.slice(0, namesShown).map(({ accountId }) => accountId);
	const accounts = await recipientsOf(first);
	const names = first.map((id) => accounts.get(id)?.name ?? '');
	const words = asked.words ?? kept.find((one) => one.decision === decision)?.words ?? '';
	return {
		decision,
		people: people.join('\n'),
		everybody,
		count: reached.length,
		names,
		title: named.activity,
		organisation: named.organisation,
		words,
		subject: asked.subject,
		preview: fillWords(words, { ...named, name: names[0] ?? '' })
	};
}
