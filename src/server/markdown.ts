import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });
// Without a scheme only what clearly is an address: `e.g.ask` is no link to Ghana's neighbour .gask.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
markdown.validateLink = isSafeLink;

const picture = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#(\d{1,5})x(\d{1,5}))?$/;
const film =
	/^https:\/\/((www\.|m\.)?youtube\.com|youtu\.be|(www\.|player\.)?vimeo\.com|[\w.-]+\/(w|videos\/watch)\/)/;

/** Pages have one `h1` of their own and mostly a heading above each text, so what people write begins below them. */
const usualLevel = 2;

/** Web, mail and telephone addresses, places on this site and on this page. */
function isSafeLink(address: string): boolean {
	if (/[\p{Cc}\s\\]/u.test(address.trim())) return false;
	return /^(https?:\/\/[^/]|mailto:[^\s]+@|tel:\+?[\d().-]+$|\/(?!\/)|#)/i.test(address.trim());
}

/** The HTML of what people wrote: no HTML of theirs, no picture from elsewhere, nothing that asks a third party. */
export const renderMarkdown = (text: string, firstLevel = usualLevel): string =>
	markdown.render(text, { firstLevel } satisfies Level);

/** The heading that a first heading of a text becomes. */
type Level = { firstLevel: number };

const rules = markdown.renderer.rules;

for (const rule of ['heading_open', 'heading_close'] as const) {
	rules[rule] = (tokens, at, options, env, self) => {
		const token = tokens[at];
		const level = (env as Partial<Level> | undefined)?.firstLevel ?? usualLevel;
		if (token) token.tag = `h${Math.max(2, Math.min(6, Number(token.tag.slice(1)) + level - 1))}`;
		return self.renderToken(tokens, at, options);
	};
}

rules.link_open = (tokens, at, options, _, self) => {
	const token = tokens[at];
	const address = String(token?.attrGet('href') ?? '');
	if (address === '') return hideLink(tokens.slice(at));
	if (/^https?:/i.test(address)) token?.attrSet('rel', 'noopener nofollow ugc');
	// A film is a link, never a frame: opening this page tells nobody else.
	if (film.test(address)) token?.attrSet('class', 'film');
	return self.renderToken(tokens, at, options);
};

/** A link to nowhere is its words alone. */
function hideLink(tokens: Token[]): string {
	const close = tokens.find(({ type }) => type === 'link_close');
	if (close) close.hidden = true;
	return '';
}

rules.image = (tokens, at, _options, _env, _self) => {
	const token = tokens[at];
	const address = String(token?.attrGet('src') ?? '');
	const words = escape(token?.content ?? '');
	const [, id, width, height] = picture.exec(address) ?? [];
	if (id === undefined) return linkInstead(address, words);
	const source = `/files/${id}`;
	const size = width && height ? ` width="${Number(width)}" height="${Number(height)}"` : '';
	const sources = [320, 640, 1280].map((each) => `${source}?width=${each} ${each}w`).join(', ');
	const title = token?.attrGet('title');
	const credit = title ? ` title="${escape(String(title))}"` : '';
	return (
		`<img src="${source}?width=1280" srcset="${sources}" sizes="(min-width: 48rem) 44rem, 100vw"` +
		`${size} alt="${words}"${credit} loading="lazy" decoding="async">`
	);
};

/** A picture that lies elsewhere stays there; who wants to see it follows the link. */
function linkInstead(address: string, words: string): string {
	if (!/^(https?:\/\/[^/]|\/)/i.test(address) || !isSafeLink(address)) return words;
	return `<a href="${escape(address)}" rel="noopener nofollow ugc">${words || escape(address)}</a>`;
}

const escape = (text: string): string => markdown.utils.escapeHtml(text);

/** The words alone, cut where a word ends: for previews, search and the descriptions of pages. */
export function excerpt(text: string, most = 200): string {
	const words = wordsIn(markdown.parse(text, {})).replace(/\s+/g, ' ').trim();
	if (words.length <= most) return words;
	const cut = words.slice(0, most);
	const end = cut.search(/\s\S*$/);
	return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s.,;:–-]+$/, '')}…`;
}

type Tokens = ReturnType<typeof markdown.parse>;

function wordsIn(tokens: Tokens): string {
	return tokens
		.map((token) => {
			if (token.type === 'inline') return `${wordsIn(token.children ?? [])} `;
			if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
			const says = ['text', 'text_special', 'code_inline', 'fence', 'code_block'].includes(token.type);
			return says ? token.content : '';
		})
		.join('');
}
