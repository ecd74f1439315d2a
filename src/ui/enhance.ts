import { enhance as kitEnhance, type SubmitFunction } from '$app/forms';

type Answered = Record<string, unknown> | undefined;
type Submit = SubmitFunction<Answered, Answered>;

/**
 * SvelteKit's `enhance`, for forms whose page carries a query (`?done=`, `?find=`): what the page's own action answers
 * is shown in place. Left alone, Kit compares the whole address with that of the action, goes there, and the refusal
 * is lost on the way.
 */
export function enhance(form: HTMLFormElement, submit: Submit = () => undefined) {
	return kitEnhance(form, async (sent) => {
		const answered = await submit(sent);
		return async (outcome) => {
			const isHere = outcome.action.pathname === location.pathname;
			const update: typeof outcome.update = (how) => outcome.update({ navigate: !isHere, ...how });
			await (answered ? answered({ ...outcome, update }) : update());
		};
	});
}
