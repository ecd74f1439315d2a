import { badgeIcons, iconOutline, type IconEntry, isIcon } from '#server/pictures/badge-icons.ts';
import { iconWordsItalian } from './icon-words.ts';

/** An icon to choose from: its name (English words joined by hyphens) and its outline on a grid of 256. */
export type FoundIcon = { name: string; outline: string };
export type IconWish = { find?: string | undefined; topic?: string | undefined };

export const iconTopics = [...new Set(badgeIcons.map(({ topic }) => topic))].sort();
const most = 60;

/** What is offered before anybody searched: pictures that badges are often about. */
const welcome =
	'mountains tree leaf heart hand-heart handshake users-three star trophy medal crown graduation-cap book-open ' +
	'lightbulb rocket flag compass map-trifold globe-hemisphere-west bicycle soccer-ball barbell music-notes microphone-stage ' +
	'guitar camera film-slate paint-brush palette pencil code robot wrench hammer flask recycle plant waves sun fire ' +
	'lightning campfire tent backpack boat sailboat chats-circle megaphone scales shield-check first-aid';

const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9 -]/gu, ' ');

/** A word and, when it is an Italian one that we know, its English ones. */
const wordsOf = (text: string): string[][] =>
	plain(text)
		.split(/[\s-]+/u)
		.filter((word) => word.length > 1)
		.slice(0, 6)
		.map((word) => [
			word,
			...(Object.hasOwn(iconWordsItalian, word) ? (iconWordsItalian[word] ?? '').split(' ') : [])
		]);

function weight({ name, words }: IconEntry, wanted: string[]): number {
	return Math.max(
		...wanted.map((word) => {
			if (name === word) return 8;
			if (name.split('-').includes(word)) return 6 - name.split('-').length;
			if (words.includes(word)) return 2;
			return word.length > 2 && words.some((one) => one.startsWith(word)) ? 1 : 0;
		})
	);
}

/** Icons by words (English, and many Italian ones) and topic, the best first. */
export function findIcons({ find = '', topic = '' }: IconWish): FoundIcon[] {
	const wanted = wordsOf(find.slice(0, 60));
	const within = badgeIcons.filter((icon) => topic === '' || icon.topic === topic);
	if (wanted.length === 0) {
		return (topic ? within.map(({ name }) => name) : welcome.split(' ').filter(isIcon))
			.slice(0, topic ? 2 * most : most)
			.map(withOutline);
	}
	return within
		.map((icon) => ({ icon, sum: wanted.reduce((sum, word) => sum + weight(icon, word), 0) }))
		.filter(({ sum }) => sum > 0)
		.sort((one, other) => other.sum - one.sum)
		.slice(0, most)
		.map(({ icon }) => withOutline(icon.name));
}

const withOutline = (name: string): FoundIcon => ({ name, outline: iconOutline(name) });

/** A first guess from the words of a badge's name; something that fits every badge when nothing does. */
export const suggestIcon = (name: string): string =>
	wordsOf(name).length === 0 ? 'mountains' : (findIcons({ find: name })[0]?.name ?? 'mountains');
