import { m } from '#messages';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { isLanguage } from '#ui/language.ts';
import type { BadgeDraft } from './badge.ts';
import { insertBadge } from './badges.sql.server.ts';

export type BadgeWords = {
	organisationId: string;
	name: string;
	description: string;
	/** A BCP 47 tag: the language that name and description are written in. */
	language: string;
	/** How it is earned: at an activity, or at the end of a playlist. */
	earnedBy?: 'activity' | 'playlist';
	/** Ids of the skills that it is about. */
	skills?: string[];
	/** What the generated picture is drawn from; the same seed draws the same picture. */
	seed?: string;
	/** Who wrote it, if somebody did. */
	by?: string | null;
};

/**
 * Makes a badge draft from somebody's words, inside the caller's act (C2: publishing an activity drafts its badge).
 * May it? The caller has asked already, for the thing that the words come from.
 */
export async function draftBadge(trx: Trx, words: BadgeWords): Promise<string> {
	const id = newId();
	const { organisationId } = words;
	await insertBadge(trx, { id, organisationId, draft: draftFrom(words, id), by: words.by ?? null });
	return id;
}

function draftFrom(words: BadgeWords, id: string): BadgeDraft {
	const { name, description, language, seed, skills = [], earnedBy = 'activity' } = words;
	const isPath = earnedBy === 'playlist';
	// Ready-made sentences only where we speak the badge's language; a mixed badge would be worse than a short one.
	const spoken = isLanguage(language) ? { locale: language } : undefined;
	const criteria = isPath ? m.badge_draft_path_criteria : m.badge_draft_criteria;
	const task = isPath ? m.badge_draft_path_task : m.badge_draft_task;
	return {
		language,
		name,
		description,
		criteria: spoken ? criteria({ name }, spoken) : description,
		badgeType: isPath ? 'completion' : 'participation',
		tasks: [{ text: spoken ? task({ name }, spoken) : name, check: 'scan-or-organiser' }],
		questions: [],
		skills,
		imageFileId: null,
		imageAlt: '',
		imageSeed: seed ?? id
	};
}
