import { itemField, type Source, type Spoken, withoutGaps } from '#domains/translations/translation.ts';
import type { BadgeVersion } from './badge.ts';

/**
 * What can be said of a badge in another language, on pages: an issued credential keeps the words and the language that
 * it was made in, and Open Badges 3.0 knows one language for an Achievement (`inLanguage`).
 */
export const sourceOfBadge = (badge: BadgeVersion): Source => ({
	about: 'badge',
	id: badge.badgeId,
	language: badge.language,
	texts: withoutGaps([
		{ field: 'name', kind: 'line', text: badge.name },
		{ field: 'description', kind: 'text', text: badge.description },
		{ field: 'criteria', kind: 'markdown', text: badge.criteria },
		...badge.tasks.map(({ text }) => ({ field: itemField('task', text), kind: 'text' as const, text })),
		...badge.questions.map(({ text }) => ({
			field: itemField('question', text),
			kind: 'line' as const,
			text
		})),
		{ field: 'imageAlt', kind: 'text', text: badge.imageAlt }
	])
});

/** The same badge in the words of a reader's language, as far as they are there. */
export function badgeIn<Badge extends BadgeVersion>(badge: Badge, { text }: Spoken): Badge {
	const item = <Item extends { text: string }>(name: string, one: Item): Item => ({
		...one,
		text: text(itemField(name, one.text), one.text)
	});
	return {
		...badge,
		name: text('name', badge.name),
		description: text('description', badge.description),
		criteria: text('criteria', badge.criteria),
		imageAlt: text('imageAlt', badge.imageAlt),
		tasks: badge.tasks.map((task) => item('task', task)),
		questions: badge.questions.map((question) => item('question', question))
	};
}
