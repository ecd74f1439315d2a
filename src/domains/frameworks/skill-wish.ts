/** What the buttons of a skill picker ask for, where no script runs: `pick ID`, `unpick ID`, `find skills`, `suggest skills`. */
export const skillWish = {
	pick: (id: string) => `pick ${id}`,
	unpick: (id: string) => `unpick ${id}`,
	find: 'find skills',
	suggest: 'suggest skills'
} as const;

/** The picked skills after a wish; other wishes change nothing. */
export function changeSkills(ids: readonly string[], wish: string): string[] {
	const [verb, id = ''] = wish.split(' ');
	if (verb === 'pick' && id !== '') return ids.includes(id) ? [...ids] : [...ids, id];
	return verb === 'unpick' ? ids.filter((picked) => picked !== id) : [...ids];
}

/** The end of the address that answers a wish; empty when it is no wish of a skill picker. */
export function answerToWish(wish: string, typed = ''): string {
	if (wish === skillWish.suggest) return '?suggest=skills#skills';
	const find = wish === skillWish.find || (wish === '' && typed.trim() !== '');
	if (find) return `?find=${encodeURIComponent(typed.slice(0, 200))}#skills`;
	return /^(pick|unpick) /.test(wish) ? '#skills' : '';
}
