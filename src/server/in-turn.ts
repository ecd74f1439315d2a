const lines = new Map<string, Promise<unknown>>();

/**
 * One after the other in this process, first come first. Whoever waits here holds no connection, so that a thousand who
 * want the same row at once do not take the pool from everybody else; between processes the row's own lock decides.
 */
export function inTurn<T>(what: string, work: () => Promise<T>): Promise<T> {
	const mine = (lines.get(what) ?? Promise.resolve()).then(work);
	const over = mine.then(
		() => undefined,
		() => undefined
	);
	lines.set(what, over);
	void over.then(() => lines.get(what) === over && lines.delete(what));
	return mine;
}
