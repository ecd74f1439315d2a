import { notify } from '#domains/notifications/notify.ts';
import { memberIdsOf } from '#domains/organisations/see-members.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { mail, type Mails } from '#server/mail.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import type { Endorsed, Endorsement } from './endorsement.ts';
import { deskPath } from './see-endorsed.ts';

/** Who gave it, as pages and mails name them. */
export async function endorserOf({
	byOrganisationId,
	endorserName
}: Pick<Endorsement, 'byOrganisationId' | 'endorserName'>): Promise<string> {
	if (byOrganisationId === null) return endorserName;
	return (await seeOrganisation(system, byOrganisationId)).name;
}

const pageIn = (language: string): string =>
	`${config().origin}/${isLanguage(language) ? language : defaultLanguage}`;

/** Tells who is endorsed that something was written, or taken back. */
export async function tellEndorsed(
	trx: Trx,
	kind: 'endorsement-given' | 'endorsement-withdrawn',
	endorsed: Endorsed,
	endorser: string
): Promise<void> {
	const { award, organisationId } = endorsed;
	const to = award
		? [award.holderId]
		: await memberIdsOf(trx, organisationId, ['owner', 'admin', 'organiser']);
	await notify(trx, {
		to,
		kind,
		values: ({ language }) => ({
			thing: endorsed.name,
			endorser,
			link: `${pageIn(language)}${deskPath(endorsed)}`
		})
	});
}

/**
 * Tells who gave it what became of it. Somebody without an account got one secret link, with the first mail; that is
 * not kept, so this mail points to the endorsement itself; that of an award is its holder's to show.
 */
export async function tellGiver(
	trx: Trx,
	kind: 'endorsement-accepted' | 'endorsement-refused',
	endorsement: Endorsement,
	endorsed: Endorsed
): Promise<void> {
	const { byOrganisationId, address } = endorsement;
	const language = isLanguage(endorsement.language) ? endorsement.language : defaultLanguage;
	if (byOrganisationId !== null) {
		const to = await memberIdsOf(trx, byOrganisationId, ['owner', 'admin']);
		await notify(trx, {
			to,
			kind,
			values: (person): Mails[typeof kind] => ({
				thing: endorsed.name,
				link: `${pageIn(person.language)}${deskPath(endorsed)}`
			})
		});
	} else if (address !== '' && kind === 'endorsement-accepted' && endorsed.about !== 'award') {
		const link = `${pageIn(language)}/endorsements/${endorsement.id}`;
		const values = { thing: endorsed.name, link };
		await mail(trx, { to: address, language, template: kind, values });
	}
}
