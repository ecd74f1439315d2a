import { z } from 'zod';
import { forgetTranslations } from '#domains/translations/carry-translations.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { systemWords } from './badge-system.ts';
import { deleteSystem, placesOf, updateSystem } from './badge-systems.sql.server.ts';
import { changeSystem, refuseField } from './change-system.ts';

const nothing = z.object({});

/** Other words. A level goes once no badge stands on it. */
export const renameBadgeSystem = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'rename-badge-system',
		schema: systemWords,
		change: async (trx, { id }, { levels, ...words }) => {
			const places = await placesOf(trx, id);
			if (places.some(({ level }) => level !== null && level >= levels.length)) {
				refuseField('levels', 'badge_system_problem_level_taken');
			}
			await updateSystem(trx, id, { ...words, levels: JSON.stringify(levels) });
		}
	});

/** Everybody sees it from now on. One without any badge would show nothing. */
export const publishBadgeSystem = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'publish-badge-system',
		schema: nothing,
		change: async (trx, { id, publishedAt }) => {
			if ((await placesOf(trx, id)).length === 0) refuseField('badge', 'badge_system_problem_empty');
			await updateSystem(trx, id, { publishedAt: publishedAt ?? now() });
		}
	});

export const unpublishBadgeSystem = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'unpublish-badge-system',
		schema: nothing,
		change: (trx, { id }) => updateSystem(trx, id, { publishedAt: null })
	});

/** Its badges stay what they are; only that they belong together is said no more. */
export const deleteBadgeSystem = (actor: Actor, asked: unknown): Promise<void> =>
	changeSystem(actor, asked, {
		verb: 'delete-badge-system',
		schema: nothing,
		change: async (trx, { id }) => {
			await deleteSystem(trx, id);
			await forgetTranslations(trx, 'badge-system', id);
		}
	});
