import { inlineStyles } from './inline-styles.ts';
import { type Element, readTree } from './read-tree.ts';
import { elements, isAttribute, pointers, wrappers } from './vocabulary.ts';
import { refuseTooHeavy } from './weigh.ts';

/**
 * A picture without anything that acts or reaches out. The file is not filtered but written anew from what the
 * allow-lists know, so what they do not know cannot come through.
 */
export function cleanSvg(text: string): string {
	const root = readTree(text);
	inlineStyles(root);
	const clean = cleaned(root)[0];
	if (!clean || typeof clean === 'string') throw new Error('The root of a picture is always an element.');
	refuseTooHeavy(clean);
	return write(clean, ' xmlns="http://www.w3.org/2000/svg"');
}

function cleaned(element: Element): (Element | string)[] {
	const children = () =>
		element.children.flatMap((child) => (typeof child === 'string' ? [child] : cleaned(child)));
	if (wrappers.has(element.name)) return children();
	if (!elements.has(element.name)) return [];
	const attributes = new Map<string, string>();
	for (const [name, value] of element.attributes) {
		if (name === 'href' ? isSafeReference(element.name, value) : isAttribute(name) && isSafeValue(value)) {
			attributes.set(name, value.trim());
		}
	}
	if ((element.name === 'use' || element.name === 'image') && !attributes.has('href')) return [];
	return [{ name: element.name, attributes, children: children() }];
}

const raster = /^data:image\/(png|jpe?g|webp|gif);base64,[A-Za-z0-9+/=\s]+$/;

function isSafeReference(element: string, value: string): boolean {
	if (element === 'image') return raster.test(value.trim());
	return pointers.has(element) && /^#[\w.:-]+$/.test(value.trim());
}

/** No escapes or comments that could hide a word, no functions that fetch, no addresses but to a part of this file. */
function isSafeValue(value: string): boolean {
	if (/[\\<>]|\/\*|expression|javascript:|@import|image-set|image\(|src\(|data:/i.test(value)) return false;
	return !/url\s*\(/i.test(value) || /^\s*url\(#[\w.:-]+\)(\s+[\w#]+)?\s*$/.test(value);
}

function write(element: Element, extra = ''): string {
	const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
	const inside = element.children
		.map((child) => (typeof child === 'string' ? escaped(child) : write(child)))
		.join('');
	const open = `<${element.name}${extra}${attributes}`;
	return inside === '' ? `${open}/>` : `${open}>${inside}</${element.name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
