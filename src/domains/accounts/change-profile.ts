import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { languages } from '#ui/language.ts';
import { setProfile } from './accounts.sql.server.ts';
import { birthYearField, nameField } from './fields.ts';
import { mayChangeAccount } from './may.ts';

export const profileInput = z.object({
	name: nameField,
	birthYear: birthYearField,
	language: z.enum(languages)
});

/** What others may see of a person, and the language that we write to them in. */
export async function changeProfile(actor: Actor, input: unknown): Promise<void> {
	const profile = parse(profileInput, input);
	if (!mayChangeAccount(actor)) throw new Refusal('sign-in-needed');
	const { accountId } = actor;
	await act(actor, 'change-profile', { account: accountId }, (trx) => setProfile(trx, accountId, profile));
}
