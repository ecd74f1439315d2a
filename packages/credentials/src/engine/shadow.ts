import { CredentialError } from '../errors.ts';
import { stringAt, type JsonObject } from './json.ts';

/** A document whose canonical form a quick path and the general one see differently. It may hold personal data. */
export type Difference = {
	/** Which quick path: the compiled contexts, a template, or our quads for what `jsonld` expanded. */
	path: 'compiled' | 'template' | 'expanded';
	/** The `id` of the document. */
	documentId: string | undefined;
	quick: string;
	/** Undefined when the general path refuses the document. */
	general: string | undefined;
};

let report: ((difference: Difference) => void) | undefined;

/**
 * Makes every canonical form be computed by the general path as well, and used; `listener` hears when a
 * quick path would have said something else. It costs what the quick paths save.
 *
 * @param listener undefined switches it off
 * @example
 * ```ts
 * import { setShadow } from '@cairn/credentials';
 * setShadow(({ path, documentId }) => console.error(`The ${path} path differs in ${documentId}.`));
 * setShadow(undefined);
 * ```
 */
export function setShadow(listener: ((difference: Difference) => void) | undefined): void {
	report = listener;
}

export function isShadowing(): boolean {
	return report !== undefined;
}

/** What a quick path says, or in shadow mode what the general path says, its refusal too. */
export async function checkedInShadow(
	path: Difference['path'],
	quick: string,
	document: JsonObject,
	general: () => Promise<string>
): Promise<string> {
	const listener = report;
	if (!listener) return quick;
	const documentId = stringAt(document, 'id');
	try {
		const quads = await general();
		if (quads !== quick) listener({ path, documentId, quick, general: quads });
		return quads;
	} catch (error) {
		if (error instanceof CredentialError) listener({ path, documentId, quick, general: undefined });
		throw error;
	}
}
