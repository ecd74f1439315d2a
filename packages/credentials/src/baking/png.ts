import { CredentialError } from '../errors.ts';
import { bakedText, MAX_PICTURE } from './picture.ts';
import { internationalText, isText, readInternationalText, readLatinText } from './png-text.ts';
import { isPng, readPng, writePng, type PngChunk } from './png-chunks.ts';

export const PNG_KEYWORD = 'openbadgecredential';
const OPEN_BADGES_2 = 'openbadges';

function chunksOf(png: Uint8Array): PngChunk[] {
	if (png.length > MAX_PICTURE) throw new CredentialError('picture-too-large', 'The picture has over 20 MB.');
	if (!isPng(png)) throw new CredentialError('picture-unknown', 'This is not a PNG picture.');
	return readPng(png);
}

/**
 * Puts a credential into a PNG, in place of one that is there. An Open Badges 2.0 assertion stays.
 *
 * @param png the picture; not changed
 * @param credential the signed document, its text, or a compact JWS
 * @returns a new picture
 * @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large`,
 *   `credential-text-malformed`, `json-too-large`
 * @see Open Badges 3.0 §5.3.1
 * @example
 * ```ts
 * import { bakePng, unbake } from '@cairn/credentials';
 * const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==';
 * const baked = bakePng(Buffer.from(dot, 'base64'), { '@context': [] });
 * console.log(unbake(baked).credential); // '{"@context":[]}'
 * ```
 */
export function bakePng(png: Uint8Array, credential: object | string): Uint8Array {
	return withText(png, PNG_KEYWORD, bakedText(credential));
}

function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
	const isOld = (chunk: PngChunk) => isText(chunk, 'iTXt', keyword) || isText(chunk, 'tEXt', keyword);
	const [header, ...rest] = chunksOf(png).filter((chunk) => !isOld(chunk));
	return writePng([...(header ? [header] : []), internationalText(keyword, text), ...rest]);
}

/**
 * Puts an Open Badges 2.0 assertion into a PNG, in place of one that is there. An Open Badges 3.0
 * credential stays.
 *
 * @param png the picture; not changed
 * @param assertion a hosted assertion, its text, or the compact JWS of a signed one
 * @returns a new picture
 * @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large`,
 *   `credential-text-malformed`, `json-too-large`
 * @see Open Badges 2.0, Baking Specification
 * @example
 * ```ts
 * import { bakeAssertionPng, unbake } from '@cairn/credentials';
 * const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==';
 * const baked = bakeAssertionPng(Buffer.from(dot, 'base64'), { type: 'Assertion' });
 * console.log(unbake(baked).assertion); // '{"type":"Assertion"}'
 * ```
 */
export function bakeAssertionPng(png: Uint8Array, assertion: object | string): Uint8Array {
	return withText(png, OPEN_BADGES_2, bakedText(assertion));
}

function textUnder(chunks: readonly PngChunk[], keyword: string): string | undefined {
	const international = chunks.find((chunk) => isText(chunk, 'iTXt', keyword));
	if (international) return readInternationalText(international);
	const latin = chunks.find((chunk) => isText(chunk, 'tEXt', keyword));
	return latin && readLatinText(latin);
}

export function unbakePng(png: Uint8Array): { credential?: string; assertion?: string } {
	const chunks = chunksOf(png);
	const [credential, assertion] = [PNG_KEYWORD, OPEN_BADGES_2].map((keyword) => textUnder(chunks, keyword));
	return {
		...(credential === undefined ? {} : { credential }),
		...(assertion === undefined ? {} : { assertion })
	};
}
