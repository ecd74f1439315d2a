import { redirect, type RequestEvent } from '@sveltejs/kit';
import { consentNeeded } from '#domains/sign-ups/await-consent.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { type Actor, accountOf } from '#server/actor.ts';

/** Joins; or leads to the page where a guardian is asked first. */
export async function joinOrAsk(actor: Actor, input: unknown, { params, url }: RequestEvent): Promise<void> {
	const accountId = accountOf(actor);
	if (accountId && (await consentNeeded(accountId, params.id ?? '')))
		redirect(303, `${url.pathname}/consent`);
	await joinActivity(actor, input);
}
