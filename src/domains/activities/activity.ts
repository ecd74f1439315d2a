import type { Question } from './question.ts';

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
export const signUpWays = ['open', 'application', 'none', 'external'] as const;
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
	/** Of a conference: sessions in several rooms run side by side. */
	room: string;
	/** Names with commas between them. */
	speakers: string;
	agenda: AgendaItem[];
	/** Written from the rule by which the activity repeats: when this one would be, had it not been moved. */
	repeatOf: Date | null;
	/** Places of this session alone, where people choose their sessions; null = as all others of the activity. */
	capacity: number | null;
};
/** One entry in the programme of a session. The time is the clock of the place, `10:15`, or nothing. */
export type AgendaItem = { time: string; title: string; speakers: string };
/** The first meeting, and the rule (RFC 5545 RRULE, without its name) by which all others follow. */
export type Repeat = { rule: string; startsAt: Date; endsAt: Date | null };
/** A meeting of the rule that takes place at another time, or without a start not at all. */
export type Exception = { repeatOf: Date; startsAt: Date | null; endsAt: Date | null; note: string };
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
/** `language`: BCP 47 tag of what is inside, or nothing. */
export type Material = { title: string; language: string; fileId: string };

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
	/** Of an engagement: how much of a week it takes. */
	hoursPerWeek: number | null;
	/** What somebody does there, learns there, and is given or must keep to: Markdown. */
	doing: string;
	learning: string;
	conditions: string;
	repeat: Repeat | null;
	exceptions: Exception[];
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
	/** Whoever finds it full waits for a place to be freed. */
	hasWaitingList: boolean;
	/** People say which sessions they come to; each may have its places. */
	choosesSessions: boolean;
	/** Places at every session that does not say otherwise; null = no limit. */
	sessionCapacity: number | null;
	questions: Question[];
	minAge: number | null;
	maxAge: number | null;
	/** BCP 47 tags of the languages spoken there. */
	spokenLanguages: string[];
	languageLevel: LanguageLevel | null;
	/** ISO 3166-1 codes; none = any country. */
	countries: string[];
	/** Ids of the cities that list it besides its organisation's. */
	cities: string[];
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
