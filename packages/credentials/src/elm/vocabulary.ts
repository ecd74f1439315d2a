// Codes of the controlled lists that the European Learning Model 3.2 points at. The words are ours.
const snb = (list: string) => `http://data.europa.eu/snb/${list}/`;
const SNB_SCHEME = '25831c2';

type List = { base: string; scheme: string; words: Record<string, readonly [code: string, label: string]> };

function snbList<Words extends List['words']>(list: string, words: Words) {
	return { base: snb(list), scheme: `${snb(list)}${SNB_SCHEME}`, words };
}

/** How learning or assessing goes on. */
export const modes = snbList('learning-assessment', {
	online: ['920fbb3cbe', 'Online'],
	presential: ['9191af2ed9', 'Presential'],
	blended: ['e92d221e4d', 'Blended'],
	'project-based': ['7813801c77', 'Project based'],
	'work-based': ['729f3bed4b', 'Workbased'],
	'research-based': ['ed4c557045', 'Research-Lab based']
});

export const assessmentTypes = snbList('assessment', {
	artefact: ['de4d165a6c', 'artefact assessment'],
	assignment: ['2939dae15f', 'marked assignment'],
	attendance: ['7331eb4762', 'level of attendance'],
	continuous: ['3484bd7e51', 'continuous evaluation'],
	'group-performance': ['56539a6507', 'group performance'],
	'oral-examination': ['d30284d7df', 'oral examination'],
	'peer-assessment': ['19a2e5e671', 'peer assessment'],
	'peer-review': ['812e3b0ae1', 'peer review'],
	portfolio: ['4f03b91c0e', 'portfolio'],
	practical: ['6a4db9f11d', 'practical assessment'],
	'problem-based': ['c4256a2726', 'problem based learning'],
	project: ['795dac4096', 'project work'],
	quiz: ['b1b68f6735', 'quiz'],
	'written-examination': ['6e6cb2cc78', 'written examination']
});

export const learningSettings = snbList('learning-setting', {
	formal: ['6fd4685715', 'formal learning'],
	'non-formal': ['e207a81fc7', 'non-formal learning']
});

export const opportunityTypes = snbList('learning-opportunity', {
	apprenticeship: ['63f9f6180c', 'Apprenticeship'],
	class: ['7e1ac538db', 'Class'],
	course: ['05053c1cbe', 'Course'],
	internship: ['77b99de990', 'Internship'],
	mentoring: ['11252a5207', 'Mentoring'],
	mooc: ['17744a2647', 'MOOC'],
	programme: ['79343569f3', 'Educational programme'],
	'programme-module': ['0f7dac46ca', 'Programme module'],
	'service-learning': ['8b965da2d4', 'Service learning'],
	'short-programme': ['74a4a268e8', 'Short learning programme'],
	'study-visit': ['65a4cf5de2', 'Study visit'],
	thesis: ['b2434ca358', 'Thesis']
});

export const activityTypes = snbList('learning-activity', {
	apprenticeship: ['d46a826a39', 'apprenticeship'],
	classroom: ['ff436ea7c9', 'classroom coursework'],
	'e-learning': ['bf2e3a7bae', 'e-learning coursework'],
	internship: ['bf5588ff84', 'internship'],
	job: ['4357e0e681', 'job experience'],
	practice: ['3c8bd58d62', 'lab / simulation / practice coursework'],
	programme: ['fd33e234ae', 'educational programme'],
	research: ['a7e556215a', 'research'],
	'self-study': ['b660f5dcea', 'self-motivated study'],
	volunteering: ['59eaf34fab', 'volunteering'],
	workshop: ['efff75e10a', 'workshop, seminar or conference']
});

export const accreditationTypes = snbList('accreditation', {
	'institution-licence': ['003293d2ce', 'Institutional License'],
	'institution-quality': ['bb4618238e', 'Institutional Quality Assurance'],
	'programme-licence': ['e57dddfcf3', 'Program License'],
	'programme-quality': ['820101cba6', 'Program Quality Assurance']
});

export const creditSystems = snbList('education-credit', {
	ects: ['6fcec5c5af', 'European Credit Transfer System'],
	ecvet: ['60b314e826', 'European credit system for vocational education and training']
});

export const outcomeTypes = snbList('skill-type', {
	knowledge: ['knowledge', 'knowledge'],
	skill: ['skill', 'skill']
});

export const reuseLevels = snbList('skill-reuse-level', {
	transversal: ['transversal', 'transversal skills and competences'],
	'cross-sector': ['cross-sector', 'cross-sector skills and competences'],
	'sector-specific': ['sector-specific', 'sector specific skills and competences'],
	'occupation-specific': ['occupation-specific', 'occupation specific skills and competences']
});

export const supervisions = snbList('supervision-verification', {
	'unsupervised-without-identity': ['c598449d64', 'Unsupervised without ID Verification'],
	'unsupervised-with-identity': ['df2880c5cb', 'Unsupervised with ID verification']
});

export const profiles = snbList('credential', { generic: ['e34929035b', 'Generic'] });
export const encodings = snbList('encoding', { base64: ['6146cde7dd', 'base64'] });

const authority = (list: string) => `http://publications.europa.eu/resource/authority/${list}`;
export const FILE_TYPES = authority('file-type');
export const COUNTRIES = authority('country');
export const LANGUAGES = authority('language');
export const EQF = snb('eqf');
export const NQF = snb('qdr');
export const ISCED_F = snb('isced-f');
export const schemeOf = (base: string): string => `${base}${SNB_SCHEME}`;
export const ESCO_SKILL = 'http://data.europa.eu/esco/skill/';
export const ESCO_SKILLS = 'http://data.europa.eu/esco/concept-scheme/skills';

type WordOf<L extends { words: object }> = Extract<keyof L['words'], string>;
/** A word of ours, or a concept of the same list that has none: its IRI, and how it is called in English. */
export type Coded<Word extends string> = Word | { id: string; label: string };
export type LearningMode = Coded<WordOf<typeof modes>>;
export type AssessmentType = Coded<WordOf<typeof assessmentTypes>>;
export type LearningSetting = Coded<WordOf<typeof learningSettings>>;
export type OpportunityType = Coded<WordOf<typeof opportunityTypes>>;
export type ActivityType = Coded<WordOf<typeof activityTypes>>;
export type AccreditationType = Coded<WordOf<typeof accreditationTypes>>;
export type CreditSystem = Coded<WordOf<typeof creditSystems>>;
export type OutcomeType = Coded<WordOf<typeof outcomeTypes>>;
export type ReuseLevel = Coded<WordOf<typeof reuseLevels>>;
export type Supervision = Coded<WordOf<typeof supervisions>>;
