import type { ActivityForm } from '#domains/activities/activity-form.ts';

/** The demonstration city: made up by us, so that a first start shows a living place. */

export type OrganisationKey = 'youth' | 'library' | 'green' | 'digital';
export type PlaceKey = keyof typeof places;

export type DemoActivity = {
	by: OrganisationKey;
	kind: string;
	title: string;
	summary: string;
	body: string;
	/** Days from the first start to the first meeting. */
	inDays: number;
	at: string;
	minutes: number;
	place: PlaceKey | 'online';
	capacity?: number;
	minAge?: number;
	paid?: string;
	/** A course: its meetings, a week apart unless said otherwise. */
	meetings?: string[];
	everyDays?: number;
	selfPaced?: string;
	presenters?: string[];
	/** What its kind asks for besides; `day`: a date so many days after its first. */
	more?: (day: (days: number) => string) => Partial<ActivityForm>;
	/** Framework and code of the skills that it is about: `lifecomp S3`. */
	skills?: string[];
};

export const city = {
	slug: 'petrana',
	name: 'Petrana',
	languages: ['en', 'it', 'sl'],
	timeZone: 'Europe/Rome',
	accent: '#0f6e66',
	tagline: 'Three languages, one river, and something to learn on most evenings.',
	publicAge: 16,
	lng: 13.585,
	lat: 45.842,
	about:
		'Petrana lies where the Lisna leaves the hills. Three languages are spoken in its streets, and on most evenings there is something to learn in each of them.'
};

export const places = {
	centre: { name: 'Lisna Youth Centre', address: 'Mill Lane 4, Petrana', lng: 13.5812, lat: 45.8441 },
	library: { name: 'Biblioteca civica', address: 'Piazza del Pozzo 2, Petrana', lng: 13.5866, lat: 45.8425 },
	workshop: {
		name: 'Officina Digitale',
		address: 'Via dei Conciatori 11, Petrana',
		lng: 13.5903,
		lat: 45.8397
	},
	garden: { name: 'Skupni vrt', address: 'Pot ob Lisni 20, Petrana', lng: 13.5741, lat: 45.8389 },
	hall: { name: 'Old Market Hall', address: 'Market Street 1, Petrana', lng: 13.5851, lat: 45.8412 },
	river: { name: 'Lisna boathouse', address: 'River Walk 7, Petrana', lng: 13.5779, lat: 45.8463 },
	hill: { name: 'Koča na Griču', address: 'Grič 3, Petrana', lng: 13.6018, lat: 45.8517 }
};

export const organisations = {
	youth: {
		name: 'Lisna Youth Centre',
		kind: 'organisation',
		website: 'https://youth.petrana.example',
		about:
			'A house by the mill where young people run most things themselves: a climbing wall, a radio room, a kitchen, and a calendar that anybody may write in.'
	},
	library: {
		name: 'Biblioteca civica di Petrana',
		language: 'it',
		kind: 'public-body',
		website: 'https://biblioteca.petrana.example',
		about:
			'La biblioteca della città: libri in tre lingue, una sala per studiare fino a tardi e laboratori per chi legge, scrive, ascolta e racconta.'
	},
	green: {
		name: 'Zeleni Kras',
		language: 'sl',
		kind: 'organisation',
		website: 'https://zeleni-kras.petrana.example',
		about:
			'Skrbimo za travnike, suhe zidove in izvire okoli Petrane. Kdor pride enkrat, se ponavadi vrne z rokavicami.'
	},
	digital: {
		name: 'Officina Digitale',
		language: 'it',
		kind: 'company',
		website: 'https://officina.petrana.example',
		about:
			'Una cooperativa che ripara computer, insegna a usarli bene e apre il suo laboratorio a chi vuole costruire qualcosa.'
	}
} as const;

export type DemoPerson = { name: string; address: string; birthYear: number; language: string };

/** One account for every role. The password is shown at the start of a demonstration and is good for nothing else. */
export const password = 'stone-by-stone';
export const people = {
	operator: { name: 'Oda Operator', address: 'operator@petrana.example', birthYear: 1979, language: 'en' },
	cityAdmin: { name: 'Marta Kovač', address: 'city@petrana.example', birthYear: 1984, language: 'en' },
	youthOwner: { name: 'Jonas Feld', address: 'owner@petrana.example', birthYear: 1988, language: 'en' },
	organiser: { name: 'Lea Bassi', address: 'organiser@petrana.example', birthYear: 1995, language: 'en' },
	assessor: { name: 'Petra Zorn', address: 'assessor@petrana.example', birthYear: 1976, language: 'en' },
	librarian: { name: 'Giulia Marin', address: 'biblioteca@petrana.example', birthYear: 1981, language: 'it' },
	gardener: { name: 'Tomaž Hribar', address: 'kras@petrana.example', birthYear: 1990, language: 'en' },
	maker: { name: 'Elio Sartori', address: 'officina@petrana.example', birthYear: 1986, language: 'it' },
	learner: { name: 'Nika Rossi', address: 'learner@petrana.example', birthYear: 2003, language: 'en' },
	otherLearner: { name: 'Amir Haddad', address: 'learner2@petrana.example', birthYear: 2001, language: 'it' },
	youngLearner: { name: 'Tia Novak', address: 'young@petrana.example', birthYear: 2012, language: 'en' }
} satisfies Record<string, DemoPerson>;
