import type { SystemMaker } from '#domains/badge-systems/badge-system.ts';
import { seeSystemsOf } from '#domains/badge-systems/see-badge-system.ts';
import type { Actor } from '#server/actor.ts';

/** The badge systems of an organisation or a city, as a list of links. */
export async function systemLines(actor: Actor, maker: SystemMaker) {
	const { systems, mayMake } = await seeSystemsOf(actor, maker);
	const lines = systems.map(({ id, name, language, publishedAt }) => ({
		...{ id, name, language },
		isPublished: publishedAt !== null
	}));
	return { systems: lines, mayMake };
}

export type SystemLine = Awaited<ReturnType<typeof systemLines>>['systems'][number];
