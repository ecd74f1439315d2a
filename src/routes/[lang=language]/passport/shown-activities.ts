import { seeMySignUps, type MySignUp } from '#domains/sign-ups/see-joined.ts';
import type { Actor } from '#server/actor.ts';
import { brief, day } from '#ui/dates.ts';

/** What somebody signed up for: coming, and over. */
export async function shownActivities(actor: Actor, lang: string) {
	const { coming, over } = await seeMySignUps(actor);
	return {
		coming: coming.map((line) => shown(line, lang)),
		over: over.slice(0, 20).map((line) => shown(line, lang))
	};
}

const shown = (
	{ id, title, language, state, standing, startsAt, endsAt, timeZone }: MySignUp,
	lang: string
) => ({
	id,
	title,
	language,
	isCancelled: state === 'cancelled',
	standing,
	when: startsAt && (endsAt ? day(startsAt, lang, timeZone) : brief(startsAt, lang, timeZone))
});
