import { CredentialError } from '../errors.ts';
import { bakedText, isCompactJws, MAX_PICTURE, utf8 } from './picture.ts';
import { OPEN_BADGES_3_NAMESPACE, readSvg, type SvgParts } from './svg-parts.ts';

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

function elementFor(text: string, isDeclared: boolean): string {
	const declaration = isDeclared ? '' : ` xmlns:openbadges="${OPEN_BADGES_3_NAMESPACE}"`;
	return isCompactJws(text)
		? `<openbadges:credential${declaration} verify="${text}"></openbadges:credential>`
		: `<openbadges:credential${declaration}><![CDATA[${forCdata(text)}]]></openbadges:credential>`;
}

function withoutCredentials(text: string, { credentials }: SvgParts): string {
	let kept = text;
	for (const { start, end } of credentials.toReversed()) kept = kept.slice(0, start) + kept.slice(end);
	return kept;
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
	const baked = bakedText(credential);
	const given = textOf(svg);
	const text = withoutCredentials(given, readSvg(given));
	const { root } = readSvg(text);
	const { name, nameEnd, tagEnd, isEmpty, prefixNamespace } = root;
	const declare = prefixNamespace === undefined ? ` xmlns:openbadges="${OPEN_BADGES_3_NAMESPACE}"` : '';
	// The prefix may be taken by Open Badges 2.0; then it is declared anew on the element.
	const isDeclared = prefixNamespace === undefined || prefixNamespace === OPEN_BADGES_3_NAMESPACE;
	const element = elementFor(baked, isDeclared);
	const attributes = isEmpty
		? text.slice(nameEnd, tagEnd).replace(/\/\s*>$/, '>')
		: text.slice(nameEnd, tagEnd);
	const closing = isEmpty ? `</${name}>` : '';
	return text.slice(0, nameEnd) + declare + attributes + element + closing + text.slice(tagEnd);
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
