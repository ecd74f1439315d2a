import { seeCity } from '#domains/cities/see-city.ts';
import { type Source, type Translatable, withoutGaps } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { mayChangeOrganisation } from './may.ts';
import type { Organisation } from './organisation.ts';
import { seeOrganisation } from './see-organisation.ts';

/** What can be said of an organisation in another language. It writes in the first language of its city. */
export async function sourceOfOrganisation(actor: Actor, organisation: Organisation): Promise<Source> {
	const { id, about, cityId } = organisation;
	const { languages } = await seeCity(actor, cityId);
	return {
		about: 'organisation',
		id,
		language: languages[0] ?? 'en',
		texts: withoutGaps([{ field: 'about', kind: 'markdown', text: about }])
	};
}

/** An organisation as it is translated, by those who manage it. */
export async function organisationToTranslate(actor: Actor, organisationId: string): Promise<Translatable> {
	const organisation = await seeOrganisation(actor, organisationId);
	const source = await sourceOfOrganisation(actor, organisation);
	const mayTranslate = mayChangeOrganisation(actor, organisationId);
	return { ...source, name: organisation.name, mayTranslate };
}
