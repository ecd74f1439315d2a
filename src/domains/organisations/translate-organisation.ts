import { type Source, type Translatable, withoutGaps } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { mayChangeOrganisation } from './may.ts';
import type { Organisation } from './organisation.ts';
import { seeOrganisation } from './see-organisation.ts';

/** What can be said of an organisation in another language. */
export const sourceOfOrganisation = ({ id, about, language }: Organisation): Source => ({
	about: 'organisation',
	id,
	language,
	texts: withoutGaps([{ field: 'about', kind: 'markdown', text: about }])
});

/** An organisation as it is translated, by those who manage it. */
export async function organisationToTranslate(actor: Actor, organisationId: string): Promise<Translatable> {
	const organisation = await seeOrganisation(actor, organisationId);
	const mayTranslate = mayChangeOrganisation(actor, organisationId);
	return { ...sourceOfOrganisation(organisation), name: organisation.name, mayTranslate };
}
