type Line = { busy: number; waiting: (() => void)[] };
const lines = new Map<string, Line>();

/**
 * One after the other in this process, or `atOnce` of them, first come first. Whoever waits here holds no connection, so
 * that a thousand who want the same row at once do not take the pool from everybody else; between processes the row's own
 * lock decides.
 */
export async function inTurn<T>(what: string, work: () => Promise<T>, atOnce = 1): Promise<T> {
	const line = lines.get(what) ?? { busy: 0, waiting: [] };
	lines.set(what, line);
	if (line.busy < atOnce) line.busy++;
	else await new Promise<void>((go) => line.waiting.push(go));
	try {
		return await work();
	} finally {
		const next = line.waiting.shift();
		if (next) next();
		else if (--line.busy === 0) lines.delete(what);
	}
}
