import {
	deleteBadgeSystem,
	publishBadgeSystem,
	renameBadgeSystem,
	unpublishBadgeSystem
} from '#domains/badge-systems/change-badge-system.ts';
import { addFamily, moveFamily, removeFamily, renameFamily } from '#domains/badge-systems/change-families.ts';
import { moveMilestone, placeBadge, takeOutBadge } from '#domains/badge-systems/place-badge.ts';
import { seeBadgeSystem, seeSystemToChange } from '#domains/badge-systems/see-badge-system.ts';
import { sourceOfSystem } from '#domains/badge-systems/system-texts.ts';
import { spoken } from '#domains/translations/translation.ts';
import { system } from '#server/actor.ts';
import type { Actor } from '#server/actor.ts';
import { onForm } from '../../../../on-form.ts';
import { signInFirst } from '../../../../sign-in-first.ts';
import { shownSystem } from '../shown-system.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	signInFirst(locals.actor, url, params.lang);
	const words = url.searchParams.get('find') ?? '';
	const { own, found, ...seen } = await seeSystemToChange(locals.actor, params.id, words);
	// Whoever changes the words sees them as they were written.
	const said = spoken(sourceOfSystem(seen.system, seen.families), [], params.lang);
	return {
		shown: await shownSystem(system, seen, said, params.lang),
		own,
		found,
		isDone: url.searchParams.has('done')
	};
};

type Does = (actor: Actor, asked: unknown) => Promise<void>;

/** `at`: where on the page it goes on. */
const doing = (does: Does, at = '') =>
	onForm('saved', async (actor, asked, { id, url }) => {
		await does(actor, { ...asked, systemId: id });
		// Whoever searched goes on with what was found.
		const find = url.searchParams.get('find');
		return `${url.pathname}?done=saved${find ? `&find=${encodeURIComponent(find)}` : ''}${at}`;
	});

export const actions: Actions = {
	rename: doing(renameBadgeSystem),
	addFamily: doing(addFamily, '#families'),
	renameFamily: doing(renameFamily, '#families'),
	moveFamily: doing(moveFamily, '#families'),
	removeFamily: doing(removeFamily, '#families'),
	place: doing(placeBadge, '#place'),
	takeOut: doing(takeOutBadge, '#families'),
	moveMilestone: doing(moveMilestone, '#milestones'),
	publish: onForm('published', async (actor, _, { id, url }) => {
		await publishBadgeSystem(actor, { systemId: id });
		return url.pathname.replace(/\/edit$/, '');
	}),
	unpublish: doing(unpublishBadgeSystem),
	delete: onForm('deleted', async (actor, _, { id, params }) => {
		const { maker } = await seeBadgeSystem(actor, id);
		await deleteBadgeSystem(actor, { systemId: id });
		return `/${params.lang ?? 'en'}${maker.path}`;
	})
};
