import type {
	AccreditationType,
	ActivityType,
	AssessmentType,
	CreditSystem,
	LearningMode,
	LearningSetting,
	OpportunityType,
	OutcomeType,
	ReuseLevel,
	Supervision
} from './vocabulary.ts';

/** One text in the language of the document, or one text by language tag: `{ en: 'Repair', it: 'Riparare' }`. */
export type ElmText = string | Readonly<Record<string, string>>;

export type ElmIdentifier = {
	notation: string;
	/** What kind of number it is, in words. */
	schemeName?: string;
};

export type ElmOrganisation = {
	/** A DID or an address; without it, it has a name inside the document only. */
	id?: string;
	legalName: ElmText;
	/** ISO 3166-1 alpha-2 or alpha-3. Unknown is written as such ("provisional data" in the authority table). */
	country?: string;
	/** Street, town, postal code, as one text. */
	address?: string;
	homepage?: string;
	email?: string;
	identifiers?: readonly ElmIdentifier[];
	/** The number under which the law knows it. The profile asks for one of the issuer; without it, its DID stands there, named as what it is. */
	legalIdentifier?: ElmIdentifier & { country?: string };
};

export type ElmSkill = {
	/** The concept's IRI, such as `http://data.europa.eu/esco/skill/…`. */
	id: string;
	label: string;
};

export type ElmOutcome = {
	title: ElmText;
	description?: ElmText;
	type?: OutcomeType;
	reuse?: ReuseLevel;
	/** ESCO skills are told from others by their IRI. */
	skills?: readonly ElmSkill[];
};

export type ElmAssessment = {
	title?: ElmText;
	description?: ElmText;
	type?: AssessmentType;
	mode?: readonly LearningMode[];
	/** Without it only how one is assessed is told, not that one was: the profile has no assessment without a grade. */
	grade?: ElmText;
	gradingScheme?: { title: ElmText; description?: ElmText };
	/** Whether somebody watched, and whether it was checked who was assessed. */
	supervision?: Supervision;
	/** A dateTime with a zone. */
	date?: string;
};

export type ElmQualityAssurance = {
	type?: AccreditationType;
	title?: ElmText;
	description?: ElmText;
	/** Who assures the quality. Without it the words stand as a note. */
	agency?: ElmOrganisation;
	/** Where a report can be read. */
	report?: string;
};

/** What is given only with the learner's consent. */
export type ElmLearner = {
	fullName?: string;
	givenName?: string;
	familyName?: string;
	/** `2000-12-31`. */
	dateOfBirth?: string;
	citizenship?: readonly string[];
	email?: string;
	identifiers?: readonly ElmIdentifier[];
};

/** The elements of the European approach to micro-credentials (Council Recommendation 2022/C 243/02, Annex I). */
export type ElmMicroCredential = {
	outcomes?: readonly ElmOutcome[];
	/** Notional hours of all the learning. */
	workloadHours?: number;
	/** Hours with a teacher. */
	contactHours?: number;
	credits?: { points: number; system?: CreditSystem };
	/** 1 to 8. */
	eqfLevel?: number;
	/** Levels of national frameworks; `id` is the concept's in `http://data.europa.eu/snb/qdr/`, without it they stand as a note. */
	nqfLevels?: readonly { id?: string; label: string }[];
	assessment?: ElmAssessment;
	/** Form of participation. */
	mode?: readonly LearningMode[];
	setting?: LearningSetting;
	type?: OpportunityType;
	activityType?: ActivityType;
	qualityAssurance?: readonly ElmQualityAssurance[];
	prerequisites?: ElmText;
	/** In words: what it adds up to, and with what. */
	stackability?: ElmText;
	/** Larger credentials that it is a part of. */
	partOf?: readonly { title: ElmText; id?: string }[];
	/** Languages that are taught and assessed in (BCP 47). */
	languages?: readonly string[];
	/** Fields of ISCED-F 2013, e.g. `{ code: '0688', label: 'Inter-disciplinary …' }`. */
	fields?: readonly { code: string; label: string }[];
	furtherInformation?: ElmText;
};

export type ElmDetails = {
	/** Of the document that is made; default is drawn from the badge's own. */
	id?: string;
	/** When the document was made: a dateTime with a zone. Default is the badge's `validFrom`. */
	issued?: string;
	/** BCP 47; default is `inLanguage` of the achievement, else English. */
	language?: string;
	/** Who awarded it. With no `id`, or the issuer's, it tells more about the issuer; default is what the badge says of them. */
	awardingBody?: ElmOrganisation;
	learner?: ElmLearner;
	microCredential?: ElmMicroCredential;
	/** Where the activity was. */
	place?: { name?: ElmText; address?: string; country?: string };
	/** What viewers show as its first page: base64 of a PNG or JPEG. Default is one blank pixel, since the profile asks for a picture. */
	picture?: { content: string; type: 'PNG' | 'JPEG' };
};
