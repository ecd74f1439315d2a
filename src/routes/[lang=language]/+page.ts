import { still } from '../still.ts';
import { frontParts } from './cities/[id=id]/front-parts.ts';
import type { PageLoad } from './$types.js';

/** Of the two front pages only the one that is shown, and of that what somebody can use. */
export const load: PageLoad = async ({ data }) =>
	data.front
		? { ...data, parts: await frontParts() }
		: { ...data, sections: await still(() => import('./HomeSections.svelte')) };
