import type { Translatable } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { seeBadgeSystem } from './see-badge-system.ts';
import { sourceOfSystem } from './system-texts.ts';

/** A badge system as it is translated, by those who make it. */
export async function systemToTranslate(actor: Actor, systemId: string): Promise<Translatable> {
	const { system, families, mayMake } = await seeBadgeSystem(actor, systemId);
	return { ...sourceOfSystem(system, families), name: system.name, mayTranslate: mayMake };
}
