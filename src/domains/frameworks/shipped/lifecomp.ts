import type { ShippedFramework } from './shipped-framework.ts';

/** Names, codes and areas as in the report JRC120911 of 2020. */
export const lifecomp: ShippedFramework = {
	about: {
		key: 'lifecomp',
		format: 'shipped',
		names: { en: 'LifeComp' },
		language: 'en',
		version: '2020',
		publisher: 'European Commission, Joint Research Centre',
		source: 'https://doi.org/10.2760/302967',
		position: 20
	},
	areas: [
		{
			code: 'P',
			en: 'Personal',
			it: 'Area personale',
			skills: [
				{
					code: 'P1',
					en: 'Self-regulation',
					it: 'Autoregolazione',
					hints: 'emotions; stress; calm; self-control; feelings; breathe; patience; fear; anger; mindfulness'
				},
				{
					code: 'P2',
					en: 'Flexibility',
					it: 'Flessibilità',
					hints: 'adapt; change; new situation; transition; improvise; improvisation; unexpected; move abroad'
				},
				{
					code: 'P3',
					en: 'Wellbeing',
					it: 'Benessere',
					hints:
						'well-being; health; healthy; exercise; sport; sleep; yoga; nutrition; fitness; relax; mental health; eat well; first aid'
				}
			]
		},
		{
			code: 'S',
			en: 'Social',
			it: 'Area sociale',
			skills: [
				{
					code: 'S1',
					en: 'Empathy',
					it: 'Empatia',
					hints:
						'empathy; listen to others; understand others; care for; elderly; lonely; refugees; newcomers; perspective; buddy; visit; company; hospital'
				},
				{
					code: 'S2',
					en: 'Communication',
					it: 'Comunicazione',
					hints:
						'communicate; speak; speaking; listen; listening; interview; conversation; presentation; present; public speaking; audience; talk; debate; radio; explain'
				},
				{
					code: 'S3',
					en: 'Collaboration',
					it: 'Collaborazione',
					hints:
						'collaborate; team; teamwork; together; group; cooperate; in pairs; share tasks; conflict; partner; crew; ensemble; work with others'
				}
			]
		},
		{
			code: 'L',
			en: 'Learning to learn',
			it: 'Imparare ad imparare',
			skills: [
				{
					code: 'L1',
					en: 'Growth mindset',
					it: 'Mentalità di crescita',
					hints: 'try again; mistakes; fail; improve; courage; curious; curiosity; confidence; get feedback'
				},
				{
					code: 'L2',
					en: 'Critical thinking',
					it: 'Pensiero critico',
					hints:
						'critical; fact-check; fake news; disinformation; sources; evidence; argument; bias; debate; judge sources; analyse; media literacy'
				},
				{
					code: 'L3',
					en: 'Managing learning',
					it: 'Gestione dell’apprendimento',
					hints:
						'study plan; homework; exam; revision; learning goals; tutor; revise; memory; portfolio; timetable'
				}
			]
		}
	]
};
