import { askEndorsement } from '#domains/endorsements/ask-endorsement.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { endorseAs, giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import { seeWaiting } from '#domains/endorsements/see-endorsement-desk.ts';
import { system, visitor } from '#server/actor.ts';
import type { OrganisationKey } from './demo.ts';
import type { LoadedActivity } from './load-activities.ts';

type Thing = { about: 'badge' | 'organisation'; id: string };

/** Two that vouch: somebody who hires, without an account, for a badge; and the library for the youth centre. */
export async function loadEndorsements(
	organisations: Record<OrganisationKey, string>,
	activities: readonly LoadedActivity[]
): Promise<void> {
	const badgeId = activities.find(({ demo }) => demo.title === 'Climb your first wall')?.badgeId ?? '';
	const badge: Thing = { about: 'badge', id: badgeId };
	const token = await askEndorsement(system, {
		...badge,
		name: 'Iva Kovač',
		address: 'iva.kovac@hillguides.example',
		wish: 'You have climbed with several people who hold this badge. What do you rely on?'
	});
	await giveEndorsement(visitor, {
		token,
		name: 'Iva Kovač',
		role: 'Lead guide, Grič Hill Guides',
		comment:
			'Whoever comes to us with this badge can tie in, check a partner and say when something is wrong. ' +
			'We take them along on the easy routes without testing them again.'
	});
	await accept(badge);

	const youth: Thing = { about: 'organisation', id: organisations.youth };
	await endorseAs(system, {
		...youth,
		organisationId: organisations.library,
		language: 'it',
		comment:
			'Lavoriamo insieme da anni: chi impara al centro giovani arriva da noi preparato, e i badge dicono quello che è successo davvero.'
	});
	await accept(youth);
}

async function accept({ about, id }: Thing): Promise<void> {
	for (const endorsementId of await seeWaiting(system, about, id)) {
		await decideEndorsement(system, { endorsementId, decision: 'accept' });
	}
}
