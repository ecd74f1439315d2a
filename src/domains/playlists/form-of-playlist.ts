import type { PlaylistContent, Step } from './playlist.ts';
import { formFrom, type PlaylistForm } from './playlist-form.ts';

/** The other way round: a playlist as its maker would type it. Loses nothing that can be published. */
export const formOf = (playlist: PlaylistContent): PlaylistForm =>
	formFrom({ ...playlist, badgeId: playlist.badgeId ?? '', steps: playlist.steps.map(rowOf) });

/** The same as the beginning of somebody else's: without its badge, and for the new maker's eyes first. */
export const templateOf = (form: PlaylistForm, visibility: string): PlaylistForm => ({
	...form,
	badgeId: '',
	visibility
});

const rowOf = (step: Step) => ({
	...step,
	target: step.activityId ?? step.innerId ?? '',
	url: step.url ?? '',
	minutes: step.minutes === null ? '' : String(step.minutes),
	isOptional: step.isOptional ? 'yes' : ''
});
