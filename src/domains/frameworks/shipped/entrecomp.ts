import type { ShippedFramework } from './shipped-framework.ts';

/** Names, codes and areas as in the report JRC101581 of 2016. */
export const entrecomp: ShippedFramework = {
	about: {
		key: 'entrecomp',
		format: 'shipped',
		names: { en: 'EntreComp' },
		language: 'en',
		version: '2016',
		publisher: 'European Commission, Joint Research Centre',
		source: 'https://doi.org/10.2791/593884',
		position: 50
	},
	areas: [
		{
			code: '1',
			en: 'Ideas and opportunities',
			it: 'Idee e opportunità',
			skills: [
				{
					code: '1.1',
					en: 'Spotting opportunities',
					it: 'Riconoscere le opportunità',
					hints: 'opportunity; needs of; gap in the market; jobs; what the town needs; first job; career'
				},
				{
					code: '1.2',
					en: 'Creativity',
					it: 'Creatività',
					hints:
						'creative; create; invent; draw; drawing; paint; painting; compose; improvise; write a song; make something; design; imagination; theatre; craft; art'
				},
				{
					code: '1.3',
					en: 'Vision',
					it: 'Vision',
					hints: 'vision; dream; goal; imagine; mission'
				},
				{
					code: '1.4',
					en: 'Valuing ideas',
					it: 'Dare valore alle idee',
					hints: 'pitch; pitch an idea; jury; competition of ideas; value of an idea; patent; prize'
				},
				{
					code: '1.5',
					en: 'Ethical and sustainable thinking',
					it: 'Pensiero etico e sostenibile',
					hints: 'ethics; ethical; fair trade; social enterprise; sustainable business; responsible'
				}
			]
		},
		{
			code: '2',
			en: 'Resources',
			it: 'Risorse',
			skills: [
				{
					code: '2.1',
					en: 'Self-awareness and self-efficacy',
					it: 'Autoconsapevolezza e autoefficacia',
					hints:
						'strengths; weaknesses; confidence; self-confidence; cv; curriculum; job interview; who am i; career'
				},
				{
					code: '2.2',
					en: 'Motivation and perseverance',
					it: 'Motivazione e perseveranza',
					hints: 'persevere; endurance; train; training; marathon; keep going; finish; patience; climb'
				},
				{
					code: '2.3',
					en: 'Mobilising resources',
					it: 'Mobilitare le risorse',
					hints:
						'find sponsors; materials; tools; equipment; share resources; time and money; lend; borrow; shopping list'
				},
				{
					code: '2.4',
					en: 'Financial and economic literacy',
					it: 'Alfabetizzazione finanziaria ed economica',
					hints:
						'money; budget; bank; savings; tax; taxes; price; cost; rent; contract; finance; debt; payslip; insurance'
				},
				{
					code: '2.5',
					en: 'Mobilising others',
					it: 'Mobilitare gli altri',
					hints:
						'lead; leader; leadership; inspire; persuade; motivate others; lead a group; campaign; recruit volunteers; coach; trainer'
				}
			]
		},
		{
			code: '3',
			en: 'Into action',
			it: 'In azione',
			skills: [
				{
					code: '3.1',
					en: 'Taking the initiative',
					it: 'Prendere l’iniziativa',
					hints: 'initiative; run it yourselves; take responsibility; volunteer; organise your own'
				},
				{
					code: '3.2',
					en: 'Planning and management',
					it: 'Pianificazione e gestione',
					hints:
						'plan; planning; organise; organize; project; schedule; event; logistics; manage; festival; deadline; programme of'
				},
				{
					code: '3.3',
					en: 'Coping with uncertainty, ambiguity and risk',
					it: 'Affrontare l’incertezza, l’ambiguità e il rischio',
					hints: 'risk; uncertainty; danger; safety; survive; emergency; rescue'
				},
				{
					code: '3.4',
					en: 'Working with others',
					it: 'Lavorare con gli altri',
					hints: 'team; teamwork; together; cooperate; crew; group work; partners; negotiate'
				},
				{
					code: '3.5',
					en: 'Learning through experience',
					it: 'Imparare attraverso l’esperienza',
					hints:
						'internship; apprenticeship; job shadowing; hands-on; learning by doing; try out; work experience; placement; reflect; practise'
				}
			]
		}
	]
};
