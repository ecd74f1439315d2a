/** What a playlist is, in the words of the glossary. Safe in a browser. */
export const stepKinds = ['activity', 'playlist', 'link'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Who sees a learner's own playlist: themself, whoever has its address, or anybody. An organisation's is public. */
export const visibilities = ['private', 'by-link', 'public'] as const;
export type PlaylistVisibility = (typeof visibilities)[number];

export type PlaylistState = 'draft' | 'published';

/** An organisation, or a learner for themself: exactly one of the two. */
export type Maker = { organisationId: string | null; accountId: string | null };

export type Step = {
	kind: StepKind;
	activityId: string | null;
	/** The playlist that is this step. */
	innerId: string | null;
	url: string | null;
	/** Of a link; an activity and a playlist bring their own. */
	title: string;
	minutes: number | null;
	note: string;
	isOptional: boolean;
};

/** Everything that its maker says about a playlist. */
export type PlaylistContent = {
	title: string;
	summary: string;
	/** BCP 47 tag of the language that the texts are written in. */
	language: string;
	visibility: PlaylistVisibility;
	badgeId: string | null;
	steps: Step[];
};

export type Playlist = Omit<PlaylistContent, 'steps'> &
	Maker & {
		id: string;
		state: PlaylistState;
		copiedFrom: string | null;
		createdAt: Date;
		updatedAt: Date;
		publishedAt: Date | null;
	};

export const mostSteps = 60;
