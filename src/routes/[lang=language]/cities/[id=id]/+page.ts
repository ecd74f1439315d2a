import { frontParts } from './front-parts.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ data }) => ({ ...data, parts: await frontParts() });
