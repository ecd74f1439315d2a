import { parseJsonObject, stringAt } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { bakedText, isCompactJws, MAX_PICTURE, utf8 } from './picture.ts';
import { OPEN_BADGES_2_NAMESPACE, OPEN_BADGES_3_NAMESPACE, readSvg, type SvgParts } from './svg-parts.ts';

function textOf(svg: string | Uint8Array): string {
	if (svg.length > MAX_PICTURE) throw new CredentialError('picture-too-large', 'The picture has over 20 MB.');
	const text = typeof svg === 'string' ? svg : utf8(svg, 'its text');
	return text.replace(/^\ufeff/, '');
}

/** JSON that may stand in CDATA: neither its end mark nor characters that XML forbids; JSON can escape both. */
function forCdata(json: string): string {
	return json
		.replaceAll(']]>', ']]\\u003e')
		.replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
}

type Form = {
	element: 'credential' | 'assertion';
	namespace: string;
	replaced: 'credentials' | 'assertions';
};

const CREDENTIAL: Form = {
	element: 'credential',
	namespace: OPEN_BADGES_3_NAMESPACE,
	replaced: 'credentials'
};
const ASSERTION: Form = { element: 'assertion', namespace: OPEN_BADGES_2_NAMESPACE, replaced: 'assertions' };

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function elementFor(text: string, form: Form, isDeclared: boolean, address?: string): string {
	const name = `openbadges:${form.element}`;
	const declaration = isDeclared ? '' : ` xmlns:openbadges="${form.namespace}"`;
	const verify = isCompactJws(text) ? text : address;
	const body = isCompactJws(text) ? '' : `<![CDATA[${forCdata(text)}]]>`;
	const verifying = verify === undefined ? '' : ` verify="${attribute(verify)}"`;
	return `<${name}${declaration}${verifying}>${body}</${name}>`;
}

function without(text: string, replaced: SvgParts['credentials']): string {
	let kept = text;
	for (const { start, end } of replaced.toReversed()) kept = kept.slice(0, start) + kept.slice(end);
	return kept;
}

function withElement(svg: string | Uint8Array, baked: string, form: Form, address?: string): string {
	const given = textOf(svg);
	const text = without(given, readSvg(given)[form.replaced]);
	const { name, nameEnd, tagEnd, isEmpty, prefixNamespace } = readSvg(text).root;
	const declare = prefixNamespace === undefined ? ` xmlns:openbadges="${form.namespace}"` : '';
	// The prefix may be taken by the other version; then it is declared anew on the element.
	const isDeclared = prefixNamespace === undefined || prefixNamespace === form.namespace;
	const element = elementFor(baked, form, isDeclared, address);
	const attributes = isEmpty
		? text.slice(nameEnd, tagEnd).replace(/\/\s*>$/, '>')
		: text.slice(nameEnd, tagEnd);
	const closing = isEmpty ? `</${name}>` : '';
	return text.slice(0, nameEnd) + declare + attributes + element + closing + text.slice(tagEnd);
}

/**
 * Puts a credential into an SVG, in place of one that is there. The rest of the text stays as it is.
 *
 * @param svg the picture, as text or as UTF-8
 * @param credential the signed document, its text, or a compact JWS
 * @returns the text of a new picture
 * @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large`,
 *   `credential-text-malformed`, `json-too-large`
 * @see Open Badges 3.0 §5.3.2
 * @example
 * ```ts
 * import { bakeSvg, unbake } from '@cairn/credentials';
 * const baked = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', { '@context': [] });
 * console.log(unbake(baked).credential); // '{"@context":[]}'
 * ```
 */
export function bakeSvg(svg: string | Uint8Array, credential: object | string): string {
	return withElement(svg, bakedText(credential), CREDENTIAL);
}

/**
 * Puts an Open Badges 2.0 assertion into an SVG, in place of one that is there. The rest stays as it is.
 *
 * @param svg the picture, as text or as UTF-8
 * @param assertion a hosted assertion with its `id`, its text, or the compact JWS of a signed one
 * @returns the text of a new picture
 * @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large`,
 *   `credential-text-malformed`, `json-too-large`
 * @see Open Badges 2.0, Baking Specification
 * @example
 * ```ts
 * import { bakeAssertionSvg, unbake } from '@cairn/credentials';
 * const assertion = { id: 'https://badges.example/assertions/1.json', type: 'Assertion' };
 * const baked = bakeAssertionSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', assertion);
 * console.log(unbake(baked).assertion); // 'https://badges.example/assertions/1.json'
 * ```
 */
export function bakeAssertionSvg(svg: string | Uint8Array, assertion: object | string): string {
	const text = bakedText(assertion);
	const id = isCompactJws(text) ? undefined : stringAt(parseJsonObject(text), 'id');
	return withElement(svg, text, ASSERTION, id);
}

function contentOf(baked: SvgParts['credentials'][number] | undefined): string | undefined {
	return baked && (baked.verify ?? baked.body.trim());
}

export function unbakeSvg(svg: string | Uint8Array): { credential?: string; assertion?: string } {
	const { credentials, assertions } = readSvg(textOf(svg));
	const credential = contentOf(credentials[0]);
	const assertion = contentOf(assertions[0]);
	return {
		...(credential === undefined ? {} : { credential }),
		...(assertion === undefined ? {} : { assertion })
	};
}
