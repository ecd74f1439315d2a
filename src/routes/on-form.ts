import { redirect } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import type { Actor } from '#server/actor.ts';
import { answer, typedIn } from './answer.ts';

type Asked = Record<string, string>;
type Event = {
	request: Request;
	url: URL;
	locals: App.Locals;
	params: Partial<Record<string, string>>;
};
type Does = (actor: Actor, asked: Asked, event: Event & { form: FormData; id: string }) => Promise<unknown>;

/**
 * A form action of a page about one thing (`params.id`): done, or refused with what was typed. Once done, the page is
 * read anew (`?done=WORD` chooses what it says), or another one when the action gives an address.
 */
export const onForm =
	(done: string, does: Does) =>
	async (event: Event): Promise<ActionFailure<App.RefusedForm> | void> => {
		const form = await event.request.formData();
		const id = event.params.id ?? '';
		let next: unknown;
		const refused = await answer(form, async () => {
			next = await does(event.locals.actor, typedIn(form), { ...event, form, id });
		});
		if (refused) return refused;
		redirect(
			303,
			typeof next === 'string' && next.startsWith('/') ? next : `${event.url.pathname}?done=${done}`
		);
	};

/** The file that a form carries; a file input left empty sends one without bytes. */
export async function fileIn(form: FormData, field: string) {
	const file = form.get(field);
	if (!(file instanceof File) || file.size === 0) return undefined;
	return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
}
