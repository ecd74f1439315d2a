/** What an activity is, in the words of the glossary. Safe in a browser. */
export const activityKinds = [
	'event',
	'course',
	'workshop',
	'volunteering',
	'internship',
	'club',
	'project',
	'open-space',
	'self-paced',
	'conference'
] as const;
export const activityModes = ['in-person', 'online', 'hybrid'] as const;
export const activityStates = ['draft', 'published', 'cancelled'] as const;
export const activityCosts = ['free', 'paid'] as const;
export const signUpWays = ['open', 'none', 'external'] as const;
/** Levels of the Common European Framework of Reference for Languages, from which a learner can follow. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const personRoles = ['presenter', 'facilitator', 'contact'] as const;
export const partnerRoles = ['co-organiser', 'funder'] as const;

export type ActivityKind = (typeof activityKinds)[number];
export type ActivityMode = (typeof activityModes)[number];
export type ActivityState = (typeof activityStates)[number];
export type ActivityCost = (typeof activityCosts)[number];
export type SignUpWay = (typeof signUpWays)[number];
export type LanguageLevel = (typeof languageLevels)[number];
export type PersonRole = (typeof personRoles)[number];
export type PartnerRole = (typeof partnerRoles)[number];

export type Session = {
	title: string;
	note: string;
	/** Work between the meetings, at one's own pace: dates are optional. */
	isSelfPaced: boolean;
	startsAt: Date | null;
	endsAt: Date | null;
};
export type ActivityPerson = {
	role: PersonRole;
	name: string;
	about: string;
	address: string;
	phone: string;
};
export type Partner = {
	role: PartnerRole;
	name: string;
	website: string;
	organisationId: string | null;
	logoFileId: string | null;
};
export type Material = { title: string; fileId: string };

/** Everything that an organiser says about an activity. */
export type ActivityContent = {
	title: string;
	summary: string;
	kind: ActivityKind;
	/** BCP 47 tag of the language that the texts are written in. */
	language: string;
	/** Markdown. */
	body: string;
	mode: ActivityMode;
	/** IANA name. */
	timeZone: string;
	startsAt: Date | null;
	endsAt: Date | null;
	/** The activity's own dates are those of its sessions, because the organiser gave no others. */
	datesFromSessions: boolean;
	/** Time to complete. */
	minutes: number | null;
	placeName: string;
	streetAddress: string;
	lng: number | null;
	lat: number | null;
	/** For participants' and organisers' eyes only. */
	onlineUrl: string | null;
	accessNote: string;
	cost: ActivityCost;
	costNote: string;
	signUp: SignUpWay;
	signUpUrl: string | null;
	signUpClosesAt: Date | null;
	capacity: number | null;
	minAge: number | null;
	maxAge: number | null;
	/** BCP 47 tags of the languages spoken there. */
	spokenLanguages: string[];
	languageLevel: LanguageLevel | null;
	/** ISO 3166-1 codes; none = any country. */
	countries: string[];
	/** For whom it is: Markdown. */
	profile: string;
	/** Ids of the skills that it is about. */
	skills: string[];
	/** Without the `#`. */
	hashtag: string | null;
	coverFileId: string | null;
	coverCredit: string;
	coverAlt: string;
	fundingNote: string;
	/** What came out of it, written afterwards: Markdown. */
	results: string;
	sessions: Session[];
	people: ActivityPerson[];
	partners: Partner[];
	materials: Material[];
};

export type Activity = ActivityContent & {
	id: string;
	organisationId: string;
	cityId: string;
	state: ActivityState;
	cancelReason: string;
	createdAt: Date;
	updatedAt: Date;
	publishedAt: Date | null;
	cancelledAt: Date | null;
};

/** Kinds that may be open all the time, so that they need no date. */
export const undatedKinds: readonly ActivityKind[] = [
	'volunteering',
	'internship',
	'club',
	'project',
	'open-space',
	'self-paced'
];
