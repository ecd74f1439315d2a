import type { Fault, Found } from './fault.ts';
import { killTogether } from './kill-together.ts';
import { newStand } from './stand.ts';
import { steps } from './send-films.ts';

export type UploadFaults = { files: number; kills: number; seed: number };

export const uploads: Fault = {
	short: () => uploadFaults({ files: 4, kills: 2, seed: 20_261 }),
	full: (seed) => uploadFaults({ files: 60, kills: 50, seed })
};

type Said = { place: number; step: number };

/**
 * Somebody sends files as evidence in parts, which a server takes and a worker looks at, while each of them and their
 * database are killed (SIGKILL) so many times, alone and together. Each time the sending goes on where it was; in the
 * end every file is whole, and once, and nothing else is left.
 */
export async function uploadFaults({ files, kills, seed }: UploadFaults): Promise<Found> {
	const stand = newStand('uploader.ts');
	const reached = new Map<number, number>();
	try {
		const given = ['plan.json', 'sent.json'].map((name) => stand.file(name));
		const [plan] = await stand.run<object>(['prepare', ...given, String(files), String(seed)]);
		stand.keep('plan.json', plan);
		stand.keep('sent.json', {});
		const hits = await killTogether(stand, {
			...{ kills, seed, toDo: files * steps },
			args: ['work', ...given],
			hear: (line) => {
				const { place, step } = JSON.parse(line) as Said;
				reached.set(place, Math.max(step, reached.get(place) ?? 0));
			},
			done: () => [...reached.values()].reduce((sum, step) => sum + step, 0)
		});
		const [found] = await stand.run<Found>(['check', ...given]);
		if (!found) throw new Error('Nothing could be checked.');
		const problems = [...found.problems, ...hits.problems];
		return { ...found, strikes: hits.struck.length, ...hits.kills, files, problems };
	} finally {
		await stand.clear();
	}
}
