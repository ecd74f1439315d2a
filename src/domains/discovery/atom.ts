import { Feed } from 'feed';
import type { FeedEntry } from './see-feed.ts';

type About = {
	title: string;
	/** Whole addresses: of the feed itself, of the page that shows the same, of the house. */
	self: string;
	page: string;
	origin: string;
	/** The first part of the addresses of pages, and its BCP 47 tag. */
	language: string;
	tag: string;
	house: string;
	/** A line on when and where, in the reader's words. */
	lineOf: (entry: FeedEntry) => string;
	/** Says that a text is in another language than the feed; empty = it is not. */
	noteOf: (entry: FeedEntry) => string;
};

/** What a wish finds as an Atom feed (RFC 4287). Entries keep their ids for good and say when they changed. */
export function atomOf(entries: readonly FeedEntry[], about: About): string {
	const { title, self, page, origin, language, tag, house, lineOf, noteOf } = about;
	const changed = entries.map(({ activity }) => activity.updatedAt.getTime());
	const feed = new Feed({
		title: plain(title),
		id: plain(self),
		link: plain(page),
		feedLinks: { atom: plain(self) },
		language: tag,
		updated: new Date(Math.max(0, ...changed)),
		author: { name: house, link: origin },
		generator: 'Cairn'
	});
	for (const { item, activity } of entries) {
		const lines = [
			{ lang: item.language, line: activity.summary },
			{ lang: language, line: lineOf({ item, activity }) },
			{ lang: language, line: noteOf({ item, activity }) }
		].filter(({ line }) => line !== '');
		feed.addItem({
			// The library calls titles HTML.
			title: escaped(plain(activity.title)),
			id: `${origin}/activities/${activity.id}`,
			link: `${origin}/${language}/activities/${activity.id}`,
			date: activity.updatedAt,
			...(activity.publishedAt ? { published: activity.publishedAt } : {}),
			content: lines
				.map(({ lang, line }) => `<p${said(lang, language)}>${escaped(plain(line))}</p>`)
				.join(''),
			author: [{ name: plain(item.organisationName) }],
			category: [{ term: activity.kind, name: activity.kind }]
		});
	}
	return feed.atom1();
}

/** Parts in another language than the whole say so. */
const said = (lang: string, whole: string): string => (lang === whole ? '' : ` lang="${escaped(lang)}"`);

/** XML 1.0 knows no control signs, not even escaped ones, and no halves of surrogate pairs. */
const plain = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '').toWellFormed();

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
