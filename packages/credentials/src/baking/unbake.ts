import { CredentialError } from '../errors.ts';
import { isPng } from './png-chunks.ts';
import { unbakePng } from './png.ts';
import { unbakeSvg } from './svg.ts';

/** What a picture carries: texts, as they stand there. Nothing is verified. */
export type Unbaked = {
	picture: 'png' | 'svg';
	/** Open Badges 3.0: JSON or a compact JWS, for `verify`. */
	credential?: string;
	/** Open Badges 2.0: JSON, a JWS, or the address of an assertion. */
	assertion?: string;
};

function looksLikeXml(picture: Uint8Array | string): boolean {
	const start =
		typeof picture === 'string' ? picture.slice(0, 64) : String.fromCharCode(...picture.subarray(0, 64));
	return /^(\ufeff|\u00ef\u00bb\u00bf)?\s*</.test(start);
}

/**
 * Takes the credential out of a PNG or an SVG.
 *
 * @param picture the bytes, or the text of an SVG; at most 20 MB
 * @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large`,
 *   `picture-without-credential`
 * @see Open Badges 3.0 §5.3; Open Badges 2.0, Baking
 * @example
 * ```ts
 * import { bakeSvg, unbake } from '@cairn/credentials';
 * const { picture, credential } = unbake(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', { id: 'urn:x:1' }));
 * console.log(picture, credential); // svg {"id":"urn:x:1"}
 * ```
 */
export function unbake(picture: Uint8Array | string): Unbaked {
	const isBinary = typeof picture !== 'string' && isPng(picture);
	if (!isBinary && !looksLikeXml(picture)) {
		throw new CredentialError('picture-unknown', 'This is neither a PNG nor an SVG picture.');
	}
	const found = isBinary ? unbakePng(picture) : unbakeSvg(picture);
	if (found.credential === undefined && found.assertion === undefined) {
		throw new CredentialError('picture-without-credential', 'The picture carries no credential.');
	}
	return { picture: isBinary ? 'png' : 'svg', ...found };
}
