import { redirect } from '@sveltejs/kit';
import { addAddress } from '#domains/accounts/add-address.ts';
import { changePassword } from '#domains/accounts/change-password.ts';
import { changeProfile } from '#domains/accounts/change-profile.ts';
import { deleteAccount } from '#domains/accounts/delete-account.ts';
import { endSession } from '#domains/accounts/end-session.ts';
import { makeAddressPrimary } from '#domains/accounts/make-address-primary.ts';
import { removeAddress } from '#domains/accounts/remove-address.ts';
import { removePasskey } from '#domains/accounts/remove-passkey.ts';
import { renamePasskey } from '#domains/accounts/rename-passkey.ts';
import { seeAccount } from '#domains/accounts/see-account.ts';
import { signOutEverywhere } from '#domains/accounts/sign-out.ts';
import type { Visit } from '#domains/accounts/visit.ts';
import type { Actor } from '#server/actor.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { nameOfLanguage } from '#ui/language.ts';
import { answer } from '../../answer.ts';
import { signInFirst } from '../../sign-in-first.ts';
import { setCookies, textsIn, visitOf } from '../../visit.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	const { actor, language } = event.locals;
	signInFirst(actor, event.url, language);
	const account = await seeAccount(actor, visitOf(event));
	return {
		account,
		languages: [...new Set([...offeredLanguages(), account.language])].map((value) => ({
			value,
			label: nameOfLanguage(value)
		})),
		done: event.url.searchParams.get('done')
	};
};

type Asked = Record<string, string>;
type Change = (actor: Actor, asked: Asked, visit: Visit) => Promise<{ cookies: string[] } | void>;

const on =
	(done: string, change: Change, page = 'account'): NonNullable<Actions[string]> =>
	async (event) => {
		const form = await event.request.formData();
		const refused = await answer(form, async () => {
			const changed = await change(event.locals.actor, textsIn(form), visitOf(event));
			setCookies(event.cookies, changed?.cookies ?? []);
		});
		if (refused) return refused;
		redirect(303, `/${event.locals.language}/${page}?done=${done}`);
	};

export const actions: Actions = {
	profile: on('profile', changeProfile),
	addAddress: on('mailed', (actor, asked, visit) => addAddress(actor, visit, asked)),
	makePrimary: on('primary', makeAddressPrimary),
	removeAddress: on('removed', removeAddress),
	renamePasskey: on('renamed', renamePasskey),
	removePasskey: on('removed', removePasskey),
	password: on('password', (actor, asked, visit) => changePassword(actor, visit, asked)),
	endSession: on('ended', endSession),
	signOutEverywhere: on('out', (actor, _asked, visit) => signOutEverywhere(actor, visit), 'sign-in'),
	remove: on('left', (actor, asked, visit) => deleteAccount(actor, visit, asked), 'sign-in')
};
