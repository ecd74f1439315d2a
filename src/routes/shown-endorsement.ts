import type { SeenEndorsement } from '#domains/endorsements/see-endorsements.ts';
import { renderMarkdown } from '#server/markdown.ts';
import { day } from '#ui/dates.ts';

/** An endorsement as pages draw it. */
export const shownEndorsement = (
	{ id, by, comment, language, givenAt, version, about }: SeenEndorsement,
	lang: string
) => ({
	id,
	...by,
	html: renderMarkdown(comment),
	language,
	date: day(givenAt, lang),
	version: about === 'badge' ? version : null,
	isOfAward: about === 'award'
});

export type ShownEndorsement = ReturnType<typeof shownEndorsement>;
