// What the profile `edc-generic-full` (1.2.0) asks of each class, as a table: which properties must stand, which only once.
// Written from the shapes' facts; a test compares it with the shapes themselves.

type ClassRules = {
	/** At least one. */
	must?: string;
	/** At most one. */
	single?: string;
};

const titled = { must: 'title' };
const specification = {
	must: 'title',
	single: 'volumeOfLearning learningSetting maximumDuration entryRequirement'
};

export const classRules: Readonly<Record<string, ClassRules>> = {
	EuropeanDigitalCredential: {
		must: 'credentialSchema credentialProfiles displayParameter issuer credentialSubject issued validFrom',
		single:
			'displayParameter issuer credentialSubject issued issuanceDate validFrom validUntil expirationDate credentialStatus'
	},
	DisplayParameter: {
		must: 'title language primaryLanguage individualDisplay',
		single: 'primaryLanguage summaryDisplay'
	},
	IndividualDisplay: { must: 'language displayDetail', single: 'language' },
	DisplayDetail: { must: 'image page', single: 'image page' },
	MediaObject: {
		must: 'content contentType contentEncoding',
		single: 'content contentType contentEncoding attachmentType contentSize'
	},
	Person: {
		must: 'hasClaim',
		single: 'fullName givenName familyName dateOfBirth placeOfBirth nationalID gender location'
	},
	Organisation: { must: 'legalName location', single: 'eIDASIdentifier registration logo' },
	Location: { must: 'address' },
	Address: { must: 'countryCode', single: 'countryCode fullAddress' },
	Note: { must: 'noteLiteral', single: 'subject noteFormat' },
	WebResource: { must: 'contentURL', single: 'contentURL language' },
	Identifier: { must: 'notation', single: 'notation schemeName schemeVersion schemeId creator' },
	LegalIdentifier: { must: 'notation spatial', single: 'notation spatial schemeName' },
	AwardingProcess: { must: 'awardingBody', single: 'awardingDate location educationalSystemNote' },
	LearningAchievement: { must: 'title awardedBy', single: 'awardedBy specifiedBy learningOpportunity' },
	LearningActivity: {
		must: 'title awardedBy',
		single: 'awardedBy specifiedBy workload levelOfCompletion learningOpportunity'
	},
	LearningAssessment: {
		must: 'title grade awardedBy',
		single: 'grade awardedBy specifiedBy idVerification gradeStatus dateIssued location proves'
	},
	LearningEntitlement: { must: 'title awardedBy', single: 'awardedBy specifiedBy' },
	LearningAchievementSpecification: specification,
	LearningActivitySpecification: { must: 'title', single: 'volumeOfLearning' },
	LearningAssessmentSpecification: { must: 'title', single: 'dcType gradingScheme' },
	Qualification: { must: 'title', single: `${specification.single} eqfLevel isPartialQualification` },
	LearningOutcome: { must: 'title', single: 'dcType reusabilityLevel' },
	GradingScheme: titled,
	Claim: titled,
	CreditPoint: { must: 'framework point', single: 'framework point' },
	Accreditation: { must: 'title dcType accreditingAgent', single: 'dcType accreditingAgent report decision' }
};

/** One text for each language. */
export const texts = new Set(
	`title description legalName altLabel prefLabel noteLiteral fullName givenName familyName birthName category
	geographicName definition`.split(/\s+/)
);
export const dateTimes = new Set(
	`issued issuanceDate validFrom validUntil expirationDate awardingDate startDate endDate dateIssued dateOfBirth
	reviewDate expiryDate`.split(/\s+/)
);
export const durations = new Set(['volumeOfLearning', 'workload', 'maximumDuration', 'duration']);

const snb = (list: string) => `http://data.europa.eu/snb/${list}/25831c2`;
const authority = (list: string) => `http://publications.europa.eu/resource/authority/${list}`;

/** Properties whose concept must be one of a controlled list, by the scheme of that list. */
export const controlled: Readonly<Record<string, string>> = {
	countryCode: authority('country'),
	spatial: authority('country'),
	citizenshipCountry: authority('country'),
	primaryLanguage: authority('language'),
	credentialProfiles: snb('credential'),
	eqfLevel: snb('eqf'),
	nqfLevel: snb('qdr'),
	learningSetting: snb('learning-setting'),
	thematicArea: snb('isced-f'),
	reusabilityLevel: snb('skill-reuse-level'),
	relatedESCOSkill: 'http://data.europa.eu/esco/concept-scheme/skills',
	'Accreditation dcType': snb('accreditation'),
	'LearningOutcome dcType': snb('skill-type'),
	'DisplayParameter language': authority('language'),
	'Qualification language': authority('language'),
	'LearningAchievementSpecification language': authority('language'),
	'LearningActivitySpecification language': authority('language'),
	'LearningAssessmentSpecification language': authority('language'),
	'WebResource language': authority('language')
};
