import type { SystemMaker } from '#domains/badge-systems/badge-system.ts';
import { seeSystemsOf } from '#domains/badge-systems/see-badge-system.ts';
import { sourceOfSystem } from '#domains/badge-systems/system-texts.ts';
import { seeAllSpoken } from '#domains/translations/see-translations.ts';
import type { Actor } from '#server/actor.ts';

/** The badge systems of an organisation or a city, as a list of links in the words of a reader's language. */
export async function systemLines(actor: Actor, maker: SystemMaker, language: string) {
	const { systems, mayMake } = await seeSystemsOf(actor, maker);
	const spoken = await seeAllSpoken(
		systems.map((system) => sourceOfSystem(system, [])),
		language
	);
	const lines = systems.map(({ id, name, publishedAt }) => ({
		id,
		name: spoken.get(id)?.text('name', name) ?? name,
		lang: spoken.get(id)?.langOf('name'),
		isPublished: publishedAt !== null
	}));
	return { systems: lines, mayMake };
}

export type SystemLine = Awaited<ReturnType<typeof systemLines>>['systems'][number];
