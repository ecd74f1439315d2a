import { networkHome } from './network-home.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({ home: await networkHome(locals.language) });
