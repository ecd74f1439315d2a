import { SaxesParser } from 'saxes';
import { Refusal } from '#server/refusal.ts';

export type Element = { name: string; attributes: Map<string, string>; children: (Element | string)[] };

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const mostElements = 20_000;
const deepest = 200;

/**
 * The picture as a tree of SVG elements; foreign namespaces (editors' own data) are left out. A strict XML parser: what
 * is not well-formed, or uses entities that a document defines itself, is refused rather than repaired.
 */
export function readTree(text: string): Element {
	const parser = new SaxesParser({ xmlns: true });
	const open: (Element | undefined)[] = [];
	let root: Element | undefined;
	let count = 0;
	parser.on('error', () => unreadable());
	parser.on('doctype', (doctype) => {
		if (doctype.includes('<!ENTITY')) unreadable();
	});
	parser.on('opentag', (tag) => {
		count += 1;
		if (count > mostElements || open.length >= deepest) unreadable();
		const parent = open.at(-1);
		const isSvg = tag.uri === svgNamespace || tag.uri === '';
		const element = isSvg && (parent || open.length === 0) ? elementOf(tag) : undefined;
		if (element) parent?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (words) => void open.at(-1)?.children.push(words));
	parser.on('cdata', (words) => void open.at(-1)?.children.push(words));
	parser.write(text).close();
	return root?.name === 'svg' ? root : unreadable();
}

type Tag = { local: string; attributes: Record<string, { local: string; uri: string; value: string }> };

function elementOf(tag: Tag): Element {
	const attributes = new Map<string, string>();
	for (const { local, uri, value } of Object.values(tag.attributes)) {
		if (uri === '' || (uri === xlinkNamespace && local === 'href' && !attributes.has('href'))) {
			attributes.set(local, value);
		}
	}
	return { name: tag.local, attributes, children: [] };
}

export function unreadable(): never {
	throw new Refusal('unreadable-file');
}
