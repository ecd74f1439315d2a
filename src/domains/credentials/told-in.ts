import type { Credential } from './credential.ts';
import type { Told } from './unsigned-credential.ts';

/** What an organiser told in a credential of how it was earned; what its holder showed is named by `ni:` and not meant. */
export function toldIn({ document }: Pick<Credential, 'document'>): Told | undefined {
	if (document === null) return undefined;
	const { evidence = [] } = JSON.parse(document) as { evidence?: { id?: string; narrative?: string }[] };
	const told = evidence.find(({ id }) => !id?.startsWith('ni:'));
	return told && { narrative: told.narrative ?? '', evidence: told.id ?? '' };
}
