import type { Step } from './playlist.ts';

/** A step with the badges of its activity: any one of them says that it was done. */
export type PathStep = Step & { badgeIds: readonly string[] };

/** What somebody has behind them. */
export type Reached = {
	badgeIds: ReadonlySet<string>;
	playlistIds: ReadonlySet<string>;
	urls: ReadonlySet<string>;
};

export function isDone(step: PathStep, reached: Reached): boolean {
	if (step.kind === 'activity') return step.badgeIds.some((id) => reached.badgeIds.has(id));
	if (step.kind === 'playlist') return step.innerId !== null && reached.playlistIds.has(step.innerId);
	return step.url !== null && reached.urls.has(step.url);
}

/** The steps that count: those that are not optional, or all where every one is. */
export function counted<S extends Pick<Step, 'isOptional'>>(steps: readonly S[]): readonly S[] {
	const mandatory = steps.filter(({ isOptional }) => !isOptional);
	return mandatory.length > 0 ? mandatory : steps;
}

export const isWhole = (steps: readonly PathStep[], reached: Reached): boolean =>
	steps.length > 0 && counted(steps).every((step) => isDone(step, reached));
