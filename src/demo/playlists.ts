import type { OrganisationKey } from './demo.ts';
import type { PersonKey } from './load-people.ts';

export type DemoStep = { note?: string; optional?: boolean } & (
	| { activity: string }
	/** By its title; it stands before this one. */
	| { playlist: string }
	| { url: string; title: string; minutes: number }
);

export type DemoPlaylist = {
	by: OrganisationKey | { learner: PersonKey };
	language: string;
	title: string;
	summary: string;
	steps: DemoStep[];
	/** Who is on this path; one who has done it all gets its badge. */
	followers?: PersonKey[];
	/** Links that they have been through. */
	ticked?: string[];
};

const quietPlaces = 'https://youth.petrana.example/quiet-places';

export const playlists: DemoPlaylist[] = [
	{
		by: 'youth',
		language: 'en',
		title: 'New in Petrana: your first month',
		summary:
			'Four small things that turn a street plan into your town: one by hand, one by ear, one by the river, and a walk on your own.',
		steps: [
			{ activity: 'Climb your first wall', note: 'Start where nobody minds if you fall.' },
			{
				url: quietPlaces,
				title: 'A map of quiet places, drawn by people who live here',
				minutes: 40,
				note: 'Choose one, go there, stay for ten minutes.'
			},
			{ activity: 'Raccontare ad alta voce', note: 'Come even if your Italian is young. Listening counts.' },
			{ activity: 'Očistimo bregove Lisne' },
			{ activity: 'English over coffee', optional: true, note: 'For whoever wants more company.' }
		],
		followers: ['learner', 'otherLearner'],
		ticked: [quietPlaces]
	},
	{
		by: 'digital',
		language: 'it',
		title: 'Dal cacciavite al codice',
		summary:
			'Si comincia aprendo una radio rotta e si finisce scrivendo un programma che la fa cantare. Non serve sapere niente prima.',
		steps: [
			{ activity: 'Saldare senza scottarsi', note: 'Porta qualcosa che non funziona più.' },
			{
				url: 'https://officina.petrana.example/schemi',
				title: 'Leggere uno schema elettrico, con tre esempi',
				minutes: 30
			},
			{ activity: 'Il primo programma' },
			{ activity: 'Repair café', optional: true, note: 'Per mettere le mani su qualcosa di vero.' }
		],
		followers: ['otherLearner']
	},
	{
		by: 'green',
		language: 'sl',
		title: 'Varuhi Krasa',
		summary: 'Od izvira do zadnje ptice: pot za tiste, ki bi radi poznali kraj, po katerem hodijo.',
		steps: [
			{ activity: 'Pohod k trem izvirom', note: 'Vzemite dobre čevlje in stekleničko.' },
			{ activity: 'Štejemo ptice' },
			{ activity: 'Očistimo bregove Lisne' },
			{ activity: 'Prva pomoč v hribih', optional: true }
		],
		followers: ['youngLearner']
	},
	{
		by: 'youth',
		language: 'en',
		title: 'A year outdoors',
		summary: 'Stone, water, birds and a rope. Take the whole year for it, and take somebody along.',
		steps: [
			{ activity: 'Climb your first wall' },
			{ playlist: 'Varuhi Krasa', note: 'In Slovene, with people who help when a word is missing.' },
			{ activity: 'Dry-stone wall weekend', note: 'Two days, and a wall that outlives us.' },
			{ activity: 'Night of the bats', optional: true }
		],
		followers: ['learner']
	},
	{
		by: { learner: 'otherLearner' },
		language: 'it',
		title: 'La mia strada nel suono',
		summary: 'Quello che ho fatto, e che rifarei, per imparare a registrare e a farmi ascoltare.',
		steps: [
			{ activity: 'Radio Lisna: open newsroom', note: 'In inglese, ma ridono in tutte le lingue.' },
			{ activity: 'Banda di quartiere' },
			{ activity: 'Digital storytelling, online' }
		]
	}
];
