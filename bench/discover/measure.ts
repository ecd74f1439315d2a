/** Milliseconds. */
export type Waits = { p50: number; p95: number };
/** One request; the number says which of the case's questions. */
export type Ask = (turn: number) => Promise<unknown>;

const clients = 8;

/** Eight clients, each asking again as soon as it is answered, of a server that has been asked before. */
export async function measure(ask: Ask, requests: number): Promise<Waits> {
	await round(ask, requests);
	const waits = (await round(ask, requests)).sort((one, other) => one - other);
	const at = (part: number) => Math.round((waits[Math.floor(waits.length * part)] ?? 0) * 100) / 100;
	return { p50: at(0.5), p95: at(0.95) };
}

async function round(ask: Ask, requests: number): Promise<number[]> {
	const waits: number[] = [];
	let turn = 0;
	const client = async () => {
		while (turn < requests) {
			const mine = turn++;
			const since = performance.now();
			await ask(mine);
			waits.push(performance.now() - since);
		}
	};
	await Promise.all(Array.from({ length: clients }, client));
	return waits;
}
