import type { FoundIcon } from '#domains/badges/find-icons.ts';
import type { Letters } from '#ui/drawing/lettering.ts';

export const fetchIcons = (find: string, topic: string): Promise<FoundIcon[] | undefined> =>
	asked(`/badges/icons.json?${new URLSearchParams({ find, topic }).toString()}`);

export const fetchLetters = (of: string): Promise<Letters | undefined> =>
	asked(`/badges/letters.json?${new URLSearchParams({ of }).toString()}`);

/** Nothing without a connection: the drawing goes on with what is here. */
async function asked<T>(address: string): Promise<T | undefined> {
	try {
		const response = await fetch(address);
		return response.ok ? ((await response.json()) as T) : undefined;
	} catch {
		return undefined;
	}
}
