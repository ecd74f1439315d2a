import type { ShippedFramework } from './shipped-framework.ts';

/** Names, codes and areas as in the report JRC128415 of 2022 (DigComp 2.2). */
export const digcomp: ShippedFramework = {
	about: {
		key: 'digcomp',
		format: 'shipped',
		names: { en: 'DigComp' },
		language: 'en',
		version: '2.2',
		publisher: 'European Commission, Joint Research Centre',
		source: 'https://doi.org/10.2760/115376',
		position: 30
	},
	areas: [
		{
			code: '1',
			en: 'Information and data literacy',
			it: 'Alfabetizzazione su informazioni e dati',
			skills: [
				{
					code: '1.1',
					en: 'Browsing, searching and filtering data, information and digital content',
					it: 'Navigare, ricercare e filtrare dati, informazioni e contenuti digitali',
					hints:
						'search engine; find information online; search the web; web search; database; look up online'
				},
				{
					code: '1.2',
					en: 'Evaluating data, information and digital content',
					it: 'Valutare dati, informazioni e contenuti digitali',
					hints:
						'fake news; disinformation; fact-check; reliable sources; check sources; deepfake; conspiracy; media literacy'
				},
				{
					code: '1.3',
					en: 'Managing data, information and digital content',
					it: 'Gestire dati, informazioni e contenuti digitali',
					hints: 'spreadsheet; files; folders; backup; cloud storage; archive; organise photos; data'
				}
			]
		},
		{
			code: '2',
			en: 'Communication and collaboration',
			it: 'Comunicazione e collaborazione',
			skills: [
				{
					code: '2.1',
					en: 'Interacting through digital technologies',
					it: 'Interagire con gli altri attraverso le tecnologie digitali',
					hints: 'video call; e-mail; chat; messaging; smartphone; online meeting; tablet'
				},
				{
					code: '2.2',
					en: 'Sharing through digital technologies',
					it: 'Condividere informazioni attraverso le tecnologie digitali',
					hints: 'blog; share online; social media; podcast; publish online; upload'
				},
				{
					code: '2.3',
					en: 'Engaging in citizenship through digital technologies',
					it: 'Esercitare la cittadinanza attraverso le tecnologie digitali',
					hints:
						'e-government; online services; online petition; participatory budget; digital identity card; public services online'
				},
				{
					code: '2.4',
					en: 'Collaborating through digital technologies',
					it: 'Collaborare attraverso le tecnologie digitali',
					hints: 'shared documents; wiki; online collaboration; collaborative editing; remote team; co-edit'
				},
				{
					code: '2.5',
					en: 'Netiquette',
					it: 'Netiquette',
					hints: 'cyberbullying; online hate; hate speech; online behaviour; comments; be kind online'
				},
				{
					code: '2.6',
					en: 'Managing digital identity',
					it: 'Gestire l’identità digitale',
					hints:
						'online profile; digital footprint; reputation online; passport of badges; linkedin; portfolio online'
				}
			]
		},
		{
			code: '3',
			en: 'Digital content creation',
			it: 'Creazione di contenuti digitali',
			skills: [
				{
					code: '3.1',
					en: 'Developing digital content',
					it: 'Sviluppare contenuti digitali',
					hints:
						'video; film; edit video; podcast; photo; photograph; photography; website; animation; record; cut sound; poster; graphics; design; blog; recording; camera'
				},
				{
					code: '3.2',
					en: 'Integrating and re-elaborating digital content',
					it: 'Integrare e rielaborare contenuti digitali',
					hints: 'remix; sample; montage; collage; edit; mash-up; slides'
				},
				{
					code: '3.3',
					en: 'Copyright and licences',
					it: 'Copyright e licenze',
					hints: 'copyright; creative commons; licence; license; photo credit; open source; author rights'
				},
				{
					code: '3.4',
					en: 'Programming',
					it: 'Programmazione',
					hints:
						'program; programme a; code; coding; python; javascript; scratch; game development; algorithm; robot; arduino; micro controller; app development; hackathon'
				}
			]
		},
		{
			code: '4',
			en: 'Safety',
			it: 'Sicurezza',
			skills: [
				{
					code: '4.1',
					en: 'Protecting devices',
					it: 'Proteggere i dispositivi',
					hints:
						'virus; malware; password; passwords; security update; two-factor; hacker; cybersecurity; phishing'
				},
				{
					code: '4.2',
					en: 'Protecting personal data and privacy',
					it: 'Proteggere i dati personali e la privacy',
					hints:
						'privacy; personal data; phishing; scam; scams; cookies; tracking; passwords; data protection; fraud'
				},
				{
					code: '4.3',
					en: 'Protecting health and well-being',
					it: 'Proteggere la salute e il benessere',
					hints: 'screen time; cyberbullying; phone addiction; digital detox; gaming addiction'
				},
				{
					code: '4.4',
					en: 'Protecting the environment',
					it: 'Proteggere l’ambiente',
					hints:
						'e-waste; electronic waste; refurbish; repair computers; old phones; repair electronics; old laptops'
				}
			]
		},
		{
			code: '5',
			en: 'Problem solving',
			it: 'Risolvere problemi',
			skills: [
				{
					code: '5.1',
					en: 'Solving technical problems',
					it: 'Risolvere problemi tecnici',
					hints:
						'repair computer; install; linux; troubleshoot; hardware; broken laptop; fix a phone; computer repair; solder; soldering'
				},
				{
					code: '5.2',
					en: 'Identifying needs and technological responses',
					it: 'Individuare i bisogni e le risposte tecnologiche',
					hints: 'choose a tool; accessibility settings; assistive; which app; smart home; sensor'
				},
				{
					code: '5.3',
					en: 'Creatively using digital technologies',
					it: 'Utilizzare in modo creativo le tecnologie digitali',
					hints:
						'maker; 3d printer; 3d printing; laser cutter; fab lab; makerspace; virtual reality; electronic music; game jam; digital art; arduino; robot'
				},
				{
					code: '5.4',
					en: 'Identifying digital competence gaps',
					it: 'Individuare i divari di competenze digitali',
					hints:
						'digital skills test; first computer; computer for beginners; digital help; self-assessment; digital literacy; seniors online'
				}
			]
		}
	]
};
