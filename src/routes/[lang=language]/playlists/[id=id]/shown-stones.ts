import type { Progress } from '#domains/awards/see-progress.ts';
import type { SeenPlaylist, SeenStep } from '#domains/playlists/see-playlist.ts';
import { m } from '#messages';
import { brief, duration } from '#ui/dates.ts';
import type { IconName } from '#ui/icons.ts';

type Fact = { icon: IconName; text: string };

/** The stones of the path: what each leads to, and how the person who walks it stands to it. */
export function shownStones({ steps, playlist }: SeenPlaylist, progress: Progress | undefined, lang: string) {
	const next = progress ? nextOf(steps, progress) : -1;
	return steps.map((step, index) => {
		const isDone = progress?.done[index] ?? false;
		const state = isDone ? ('done' as const) : index === next ? ('now' as const) : ('ahead' as const);
		const language = step.activity?.language ?? step.inner?.language ?? playlist.language;
		return {
			title: titleOf(step),
			lang: language === lang ? undefined : language,
			href: hrefOf(step, lang),
			state,
			stateLabel: progress && stateWords[state](),
			isOptional: step.isOptional,
			facts: factsOf(step, lang),
			note: step.note || undefined,
			noteLang: playlist.language === lang ? undefined : playlist.language,
			/** A link that the person may tick. */
			tick: step.kind === 'link' && progress ? { url: step.url ?? '', isDone } : undefined
		};
	});
}

const stateWords = { done: m.playlist_step_done, now: m.playlist_step_next, ahead: m.playlist_step_ahead };

/** The first step that counts and is not done. */
const nextOf = (steps: SeenStep[], { done }: Progress): number => {
	const first = steps.findIndex((step, index) => !done[index] && !step.isOptional);
	return first >= 0 ? first : done.every(Boolean) ? -1 : done.findIndex((each) => !each);
};

function titleOf({ kind, activity, inner, title }: SeenStep): string {
	if (kind === 'link') return title;
	return activity?.title ?? inner?.title ?? m.playlist_step_gone();
}

function hrefOf({ activity, inner, url }: SeenStep, lang: string): string | undefined {
	if (activity) return `/${lang}/activities/${activity.id}`;
	return inner ? `/${lang}/playlists/${inner.id}` : (url ?? undefined);
}

function factsOf({ kind, activity, inner, url, minutes, isOptional }: SeenStep, lang: string): Fact[] {
	const time = activity?.minutes ?? inner?.minutes ?? minutes;
	return [
		...(activity?.state === 'cancelled'
			? [{ icon: 'cross', text: m.playlist_step_cancelled() } as const]
			: []),
		...(isOptional ? [{ icon: 'sparkle', text: m.playlist_step_optional() } as const] : []),
		...(kind === 'playlist' && inner
			? [{ icon: 'path', text: m.playlist_steps_count({ count: inner.steps }) } as const]
			: []),
		...(activity?.startsAt
			? [{ icon: 'calendar', text: brief(activity.startsAt, lang, activity.timeZone) } as const]
			: []),
		...(url ? [{ icon: 'external', text: URL.parse(url)?.host ?? '' } as const] : []),
		...(time ? [{ icon: 'clock', text: duration(time, lang) } as const] : [])
	];
}
