import { setShadow, type Difference } from '@cairn/credentials';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';

/**
 * With CAIRN_SHADOW=on everything that is signed or checked is canonicalized twice, quickly and by the general library,
 * whose word counts; where the two differ, the log says so.
 */
export function comparePaths(): void {
	const { shadow, origin } = config();
	if (shadow === 'off') return;
	setShadow((difference) =>
		log.error(described(difference, origin), 'A quick path differs from the general one')
	);
}

/** What the log may say: of a document nothing but its id, and only when it is one of ours. */
export function described({ path, documentId, quick, general }: Difference, origin: string) {
	const [lines, others] = [quick.split('\n'), general?.split('\n') ?? []];
	return {
		path,
		document: documentId?.startsWith(`${origin}/`) ? documentId : 'not ours',
		lines: lines.length,
		...(general === undefined
			? { general: 'refuses it' }
			: { generalLines: others.length, firstDifference: lines.findIndex((line, at) => line !== others[at]) })
	};
}
