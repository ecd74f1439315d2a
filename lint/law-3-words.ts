import type { Rule } from 'eslint';
import { fromRoot } from './resolve-import.ts';

const spoken = /^(alt|title|placeholder|label|aria-(label|description|roledescription|valuetext))$/;
const names = /\b(Cairn|GitHub|LinkedIn|Facebook|Mastodon|Bluesky|WhatsApp|QR|PDF|CSV|JSON|PNG|SVG|OK)\b/g;

/** A word that somebody would have to translate; proper names stay as they are. */
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(names, ''));

type Text = { value: string; parent?: { type: string; name?: { name?: string } } };
type Attribute = Rule.Node & { key: { name: string }; value: Text[] };

/** Law 3: what a person reads comes from the messages, in every language of the house. */
export const words: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		if (!/^src\/.*\.svelte$/.test(fromRoot(context.cwd, context.filename))) return {};
		const refuse = (node: Rule.Node, text: string): void =>
			context.report({
				node,
				message: `Law 3: "${text.trim().slice(0, 30)}" is a message; put it in src/messages.`
			});
		return {
			SvelteText: (node: Rule.Node) => {
				const text = node as unknown as Text;
				if (!isCode(text.parent) && hasWords(text.value)) refuse(node, text.value);
			},
			SvelteAttribute: (node: Rule.Node) => {
				const { key, value } = node as Attribute;
				const text = value.map((part) => (typeof part.value === 'string' ? part.value : '')).join('');
				if (spoken.test(key.name) && hasWords(text)) refuse(node, text);
			}
		};
	}
};

function isCode(parent: Text['parent']): boolean {
	return (
		parent?.type === 'SvelteStyleElement' || ['code', 'style', 'script'].includes(parent?.name?.name ?? '')
	);
}
