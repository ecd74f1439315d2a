import { hasMailbox } from '#domains/notifications/see-mailbox.ts';
import { readSentTo } from '../../../visit.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ cookies, url }) => ({
	address: readSentTo(cookies),
	isReset: url.searchParams.get('for') === 'reset',
	hasMailbox: hasMailbox()
});
