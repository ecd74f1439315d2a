/**
 * Who stands on whom (law 1), as data: the roof first, the ground last. A room imports from floors below
 * its own and never from a neighbour. The lint rule and the import graph both read this file, and nothing else.
 */
export const floors: readonly (readonly string[])[] = [
	['routes'],
	['discovery', 'insights', 'quality-label'],
	['awards', 'feedback'],
	['passport', 'endorsements', 'playlists', 'evidence', 'attendance'],
	['credentials', 'sign-ups', 'cards'],
	['activities', 'badge-systems'],
	['badges'],
	['organisations', 'frameworks'],
	['cities', 'notifications'],
	['translations', 'consents'],
	['accounts'],
	['server', 'ui', 'packages']
];

export const domains: readonly string[] = floors.slice(1, -1).flat();

/** Rooms beside the floors: the roofs see the whole house; the leaves import nothing of it. */
const roofs = ['entry', 'watch', 'support'];
const leaves = ['messages', 'tables', 'migrations', 'lint'];

/** First match wins; paths are relative to the root and written with `/`. */
const rooms: readonly [RegExp, string][] = [
	[/^src\/routes\//, 'routes'],
	[/^src\/server\//, 'server'],
	[/^src\/ui\//, 'ui'],
	[/^(src|generated)\/messages\//, 'messages'],
	[/^generated\/tables\.ts$/, 'tables'],
	[/^src\/(entry|demo|service-worker)\//, 'entry'],
	[/^src\/[^/]+$/, 'entry'],
	[/^scripts\/(test|faults|fuzz|bench|screenshots)(\/|\.ts$)/, 'watch'],
	[/^scripts\//, 'entry'],
	[/^tests\/support\//, 'support'],
	[/^(tests|bench)\//, 'watch'],
	[/^migrations\//, 'migrations'],
	[/^packages\//, 'packages'],
	[/^lint\//, 'lint'],
	[/^build\//, 'build']
];

/** The room a file lives in; undefined for what is no part of the house (npm packages, tool settings). */
export function roomOf(file: string): string | undefined {
	const domain = /^src\/domains\/([^/]+)\//.exec(file)?.[1];
	if (domain) return domain;
	return (
		rooms.find(([pattern]) => pattern.test(file))?.[1] ?? (file.startsWith('src/') ? 'unknown' : undefined)
	);
}

export const isTest = (file: string): boolean => /\.(test|spec)\.ts$/.test(file);

export const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));

/** Why `from` may not import `to` (both root-relative), in a sentence; undefined when it may. */
export function whyNot(from: string, to: string): string | undefined {
	const [here, there] = [roomOf(from), roomOf(to)];
	if (!here || !there) return undefined;
	if (there === 'unknown') return `${to} is in no room: src/ holds the rooms of lint/floors.ts only`;
	if (here === there) return here === 'packages' ? betweenPackages(from, to) : undefined;
	if (to.endsWith('.sql.server.ts') && there !== 'server') return `the queries of ${there} are private to it`;
	if (there === 'support') return isTest(from) || here === 'watch' ? undefined : 'test support is for tests';
	if (here === 'lint' && isTest(from)) return undefined;
	if (leaves.includes(here)) return `${here} stands alone and imports nothing of the house`;
	if (there === 'build') return here === 'entry' ? undefined : 'only the entry starts what was built';
	if (roofs.includes(here)) return fromRoof(here, there, to);
	if (there === 'tables') return here === 'packages' || here === 'ui' ? `${here} knows no tables` : undefined;
	if (there === 'messages') return here === 'packages' ? 'packages speak no language' : undefined;
	return betweenFloors(here, there);
}

function fromRoof(here: string, there: string, to: string): string | undefined {
	if (there === 'watch') return 'nothing stands on tests and benches';
	const page = here === 'entry' && there === 'routes' && /\/\+[^/]+$/.test(to);
	return page ? 'SvelteKit alone opens pages' : undefined;
}

function betweenFloors(here: string, there: string): string | undefined {
	const [from, to] = [floorOf(here), floorOf(there)];
	if (from < 0) return `${here} is on no floor: add it to lint/floors.ts`;
	if (to < 0) return `nothing stands on ${there}`;
	if (from < to) return undefined;
	return from === to
		? `${here} and ${there} are neighbours: the story of both belongs in a higher room`
		: `${there} stands on ${here}, so ${here} cannot import it: write a fact, or move the story up`;
}

function betweenPackages(from: string, to: string): string | undefined {
	return from.split('/')[1] === to.split('/')[1] ? undefined : 'a package stands alone';
}
