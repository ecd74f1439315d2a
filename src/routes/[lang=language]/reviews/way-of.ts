type Filter = { state: string; badge?: string | undefined; task?: string | undefined; mine: boolean };

/** The filter as a query, so that it goes along from one submission to the next. */
export function wayOf({ state, badge, task, mine }: Filter): string {
	const query = new URLSearchParams();
	if (state !== 'sent') query.set('state', state);
	if (badge) query.set('badge', badge);
	if (task) query.set('task', task);
	if (mine) query.set('mine', '1');
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
