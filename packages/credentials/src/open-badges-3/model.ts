// The classes of Open Badges 3.0 (§B.1), as they stand in JSON. Dates are dateTimeStamps with a zone.
import type { DataIntegrityProof } from '../data-integrity/proof.ts';
import type { StatusListEntry } from '../status-list/status-list-credential.ts';
import type {
	AchievementType,
	AlignmentTargetType,
	IdentifierType,
	ResultStatus,
	ResultType
} from './vocabulary.ts';

export type Image = { id: string; type: 'Image'; caption?: string };

export type IdentifierEntry = { type: 'IdentifierEntry'; identifier: string; identifierType: IdentifierType };

export type GeoCoordinates = { type: 'GeoCoordinates'; latitude: number; longitude: number };

export type Address = {
	type: ['Address', ...string[]];
	addressCountry?: string;
	/** ISO 3166-1 alpha-2. */
	addressCountryCode?: string;
	addressRegion?: string;
	addressLocality?: string;
	streetAddress?: string;
	postOfficeBoxNumber?: string;
	postalCode?: string;
	geo?: GeoCoordinates;
};

export type Profile = {
	id: string;
	type: ['Profile', ...string[]];
	name?: string;
	url?: string;
	description?: string;
	email?: string;
	phone?: string;
	image?: Image;
	address?: Address;
	otherIdentifier?: IdentifierEntry[];
	official?: string;
	parentOrg?: Profile;
	familyName?: string;
	givenName?: string;
	additionalName?: string;
	patronymicName?: string;
	honorificPrefix?: string;
	honorificSuffix?: string;
	familyNamePrefix?: string;
	/** `2000-12-31`. */
	dateOfBirth?: string;
	endorsement?: EndorsementCredential[];
	endorsementJwt?: string[];
};

export type Alignment = {
	type: ['Alignment', ...string[]];
	targetName: string;
	targetUrl: string;
	targetCode?: string;
	targetDescription?: string;
	targetFramework?: string;
	targetType?: AlignmentTargetType;
};

/** At least one of the two; `narrative` is Markdown. */
export type Criteria = { id?: string; narrative?: string };

export type Related = { id: string; type: ['Related', ...string[]]; inLanguage?: string; version?: string };

export type RubricCriterionLevel = {
	id: string;
	type: ['RubricCriterionLevel', ...string[]];
	name: string;
	description?: string;
	level?: string;
	points?: string;
	alignment?: Alignment[];
};

export type ResultDescription = {
	id: string;
	type: ['ResultDescription', ...string[]];
	name: string;
	resultType: ResultType;
	alignment?: Alignment[];
	/** In order, lowest first. */
	allowedValue?: string[];
	requiredLevel?: string;
	requiredValue?: string;
	rubricCriterionLevel?: RubricCriterionLevel[];
	valueMax?: string;
	valueMin?: string;
};

export type Result = {
	type: ['Result', ...string[]];
	achievedLevel?: string;
	alignment?: Alignment[];
	resultDescription?: string;
	status?: ResultStatus;
	value?: string;
};

export type Achievement = {
	id: string;
	type: ['Achievement', ...string[]];
	name: string;
	description: string;
	criteria: Criteria;
	achievementType?: AchievementType;
	alignment?: Alignment[];
	creator?: Profile;
	creditsAvailable?: number;
	fieldOfStudy?: string;
	humanCode?: string;
	image?: Image;
	/** BCP 47. */
	inLanguage?: string;
	otherIdentifier?: IdentifierEntry[];
	related?: Related[];
	resultDescription?: ResultDescription[];
	specialization?: string;
	tag?: string[];
	version?: string;
	endorsement?: EndorsementCredential[];
	endorsementJwt?: string[];
};

export type IdentityObject = {
	type: 'IdentityObject';
	hashed: boolean;
	/** `sha256$` and hexadecimal digits when hashed, otherwise the plain value. */
	identityHash: string;
	identityType: IdentifierType;
	salt?: string;
};

/** `id`, or at least one `identifier`. */
export type AchievementSubject = {
	id?: string;
	type: ['AchievementSubject', ...string[]];
	achievement: Achievement;
	identifier?: IdentityObject[];
	activityStartDate?: string;
	activityEndDate?: string;
	creditsEarned?: number;
	image?: Image;
	licenseNumber?: string;
	narrative?: string;
	result?: Result[];
	role?: string;
	source?: Profile;
	term?: string;
};

export type Evidence = {
	id?: string;
	type: ['Evidence', ...string[]];
	name?: string;
	narrative?: string;
	description?: string;
	genre?: string;
	audience?: string;
};

export type Credential<Subject> = {
	'@context': [string, string, ...string[]];
	id: string;
	type: [string, string, ...string[]];
	issuer: Profile | string;
	validFrom: string;
	validUntil?: string;
	awardedDate?: string;
	name?: string;
	description?: string;
	credentialSubject: Subject;
	credentialStatus?: StatusListEntry | StatusListEntry[];
	credentialSchema?: { id: string; type: string }[];
	proof?: DataIntegrityProof | DataIntegrityProof[];
};

/** `AchievementCredential` is another name of the same class. */
export type OpenBadgeCredential = Credential<AchievementSubject> & {
	image?: Image;
	evidence?: Evidence[];
	endorsement?: EndorsementCredential[];
	endorsementJwt?: string[];
};

export type AchievementCredential = OpenBadgeCredential;

export type EndorsementSubject = {
	/** What is endorsed: a credential, an achievement, a profile. */
	id: string;
	type: ['EndorsementSubject', ...string[]];
	endorsementComment?: string;
};

export type EndorsementCredential = Credential<EndorsementSubject> & { name: string };
