// Serbian is written once, in Latin letters, and set in Cyrillic by rule: every letter has its twin, three of them
// a pair of letters. What is no Serbian word stays as it is: placeholders, addresses, markup, names and abbreviations.

/** @type {Record<string, string>} */
const pairs = { lj: 'љ', nj: 'њ', dž: 'џ' };
const latin = 'abcčćdđefghijklmnoprsštuvzž';
const cyrillic = 'абцчћдђефгхијклмнопрсштувзж';

/** Where the two letters of a pair meet by accident: a prefix ends with one and the stem begins with the other. */
const apart = [
	['nadž', 'надж'],
	['podž', 'подж'],
	['predž', 'предж'],
	['odžal', 'оджал'],
	['odživ', 'оджив'],
	['injek', 'инјек'],
	['injun', 'инјун'],
	['konjug', 'конјуг'],
	['konjun', 'конјун'],
	['tanjug', 'танјуг'],
	['vanjezi', 'ванјези']
];

/** Written in Latin letters in Cyrillic text too, as are words with a letter that Serbian does not have. */
const foreign = new Set(
	`Cairn Cairna Cairnu Cairnom Open Badge Badges Passport LinkedIn Facebook Mastodon Bluesky Google Outlook Apple
	Android Firefox Chrome Safari Youthpass Nefiks Europass ESCO DigComp LifeComp GreenComp EntreComp Markdown
	OpenStreetMap MapLibre Natural Earth Verifiable Credential Credentials OpenID Bitstring Status List
	QR PDF PNG SVG JPG JPEG GIF CSV JSON XML HTML ZIP ICS RSS URL URI ID API VC DID JWT JWS OB CLR ELM EDC EQF NQF ECTS
	GeoJSON CASE CFDocument CFItems JavaScript RRULE iCal Atom DCAT LD EPSG Ctrl Enter AA EN
	ISCED ISO CV GPS GMT UTC EdDSA SHACL MB GB KB kB PostgreSQL`.split(/\s+/)
);

const untouched = new RegExp(
	[
		String.raw`\{[^{}]*\}|<[^<>]*>|&#?\w+;`,
		// Headers of HTTP, and files by their folder.
		String.raw`\b[A-Z][a-z]+-[A-Z][a-z]+\b(?:: \w+\/\w+)?|\b\w+\/\w+\.md\b`,
		String.raw`\b(?:https?|did|urn|mailto):\S+|\b[A-Z][a-z]+\/[A-Z][a-z]+\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
		String.raw`\b[\w-]+(?:\.[\w-]+)*\.(?:csv|json|png|svg|pdf|zip|ics|md|txt|html|org|com|net|eu)\b`,
		// Headings of tables and codes of languages, as they have to be typed.
		'name, code, area, url, other names, description|name, nome, title|name, activity, organisation|\\bsr, en(?:, sl)?\\b'
	].join('|'),
	'g'
);
const word = /[\d_]*\p{L}[\p{L}\p{M}\d_]*/gu;

/** @param {string} text Serbian in Latin letters @returns {string} the same in Cyrillic */
export function inCyrillic(text) {
	let done = '';
	let from = 0;
	for (const kept of text.normalize('NFC').matchAll(untouched)) {
		done += wordsInCyrillic(text.slice(from, kept.index)) + kept[0];
		from = kept.index + kept[0].length;
	}
	return done + wordsInCyrillic(text.slice(from));
}

/** @param {string} text */
const wordsInCyrillic = (text) => text.replace(word, (one) => (staysLatin(one) ? one : wordInCyrillic(one)));

/** @param {string} one */
const staysLatin = (one) => foreign.has(one) || /[qwxyäöüéèàñçß\d_]/i.test(one) || /^[IVXLC]{2,}$/.test(one);

/** @param {string} one */
function wordInCyrillic(one) {
	const lower = one.toLowerCase();
	let rest = lower;
	for (const [from = '', to = ''] of apart) {
		// Marked with a letter of its own length, so that capitals are found again by their place.
		if (lower.startsWith(from)) rest = to + lower.slice(from.length);
	}
	let done = '';
	for (let place = 0; place < rest.length;) {
		const pair = pairs[rest.slice(place, place + 2)];
		const letter = rest[place] ?? '';
		const at = latin.indexOf(letter);
		const twin = pair ?? (at < 0 ? letter : (cyrillic[at] ?? letter));
		done += isCapital(one[place] ?? '') ? twin.toUpperCase() : twin;
		place += pair ? 2 : 1;
	}
	return done;
}

/** @param {string} letter */
const isCapital = (letter) => letter !== letter.toLowerCase();

/**
 * One message of the message format: a text, or variants of which only the texts are words.
 * @typedef {string | { match: Record<string, string> }[]} Message
 * @param {Record<string, Message>} messages
 * @returns {Record<string, Message>}
 */
export function messagesInCyrillic(messages) {
	return Object.fromEntries(
		Object.entries(messages).map(([key, message]) => [key, key === '$schema' ? message : said(message)])
	);
}

/** @param {Message} message @returns {Message} */
function said(message) {
	if (typeof message === 'string') return inCyrillic(message);
	return message.map((variants) => ({
		...variants,
		match: Object.fromEntries(Object.entries(variants.match).map(([when, text]) => [when, inCyrillic(text)]))
	}));
}
