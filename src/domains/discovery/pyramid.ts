import {
	type ActivityKind,
	activityKinds,
	type ActivityMode,
	activityModes
} from '#domains/activities/activity.ts';

/** A tile is drawn from cells three levels below it: eight times eight of them. */
export const cellsBelowTile = 3;
export const finestLevel = 17;
/** Levels of cells that are counted, the coarsest first. */
export const levels: readonly number[] = Array.from({ length: finestLevel - 2 }, (_, at) => at + 3);

/** Everybody's scope; a city's own is its id. */
export const everywhereScope = '00000000-0000-0000-0000-000000000000';

/** Each cell counts by kind, and for each kind in person and hybrid apart; online has no place. */
export const slots = activityKinds.length * 2;

/** Places in `counts` (from 1) of these kinds and modes; none given = any. */
export function slotsOf(kinds: readonly ActivityKind[], modes: readonly ActivityMode[]): number[] {
	const wanted = activityModes.filter(
		(mode) => mode !== 'online' && (modes.length === 0 || modes.includes(mode))
	);
	return activityKinds.flatMap((kind, at) =>
		kinds.length === 0 || kinds.includes(kind)
			? wanted.map((mode) => at * 2 + (mode === 'hybrid' ? 2 : 1))
			: []
	);
}
