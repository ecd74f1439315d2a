import type { BadgeDraft } from '#domains/badges/badge.ts';
import { draftBadge } from '#domains/badges/draft-badge.ts';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';

export const wordsOfBadge: Omit<BadgeDraft, 'imageFileId' | 'imageSeed'> = {
	language: 'en',
	name: 'River Guardian',
	description: 'Took part in a morning of looking after the river.',
	criteria: 'Take part in the clean-up and log what you found.',
	badgeType: 'participation',
	tasks: [{ text: 'Scan the code at the end of the morning.', check: 'scan-or-organiser' }],
	questions: ['What surprised you?', 'What will you do next?'],
	skills: [],
	imageAlt: ''
};

/** A badge draft of this organisation. Returns its id. */
export function aBadgeDraft(organisationId: string, name = wordsOfBadge.name): Promise<string> {
	const { description, language } = wordsOfBadge;
	return act(system, 'test', {}, (trx) => draftBadge(trx, { organisationId, name, description, language }));
}

/** A published badge (version 1) of this organisation. */
export async function aBadge(organisationId: string, given: Partial<typeof wordsOfBadge> = {}) {
	const badgeId = await aBadgeDraft(organisationId);
	await publishAgain(badgeId, 1, given);
	return { badgeId, organisationId, ...wordsOfBadge, ...given };
}

/** Publishes a further version of a badge with some words changed. `revision` is the draft's. */
export async function publishAgain(
	badgeId: string,
	revision: number,
	given: Partial<typeof wordsOfBadge>
): Promise<number> {
	await keepBadgeDraft(system, { badgeId, revision, draft: { ...wordsOfBadge, ...given } });
	return publishBadge(system, { badgeId });
}
