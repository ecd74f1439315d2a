import type { ShippedFramework } from './shipped-framework.ts';

/** Names as in the Council Recommendation of 22 May 2018, Official Journal C 189 of 4 June 2018, pages 1–13. */
export const keyCompetences: ShippedFramework = {
	about: {
		key: 'key-competences',
		format: 'shipped',
		names: {
			en: 'Key competences for lifelong learning',
			it: 'Competenze chiave per l’apprendimento permanente'
		},
		language: 'en',
		version: '2018',
		publisher: 'Council of the European Union',
		source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018H0604(01)',
		position: 10
	},
	areas: [],
	skills: [
		{
			code: '1',
			en: 'Literacy competence',
			it: 'Competenza alfabetica funzionale',
			hints: 'reading; write; story; essay; novel; poetry; library; book club; article; newspaper'
		},
		{
			code: '2',
			en: 'Multilingual competence',
			it: 'Competenza multilinguistica',
			hints:
				'foreign language; language course; language café; translate; speak another language; tandem; bilingual; pronunciation; vocabulary'
		},
		{
			code: '3',
			en: 'Mathematical competence and competence in science, technology and engineering',
			it: 'Competenza matematica e competenza in scienze, tecnologie e ingegneria',
			hints:
				'mathematics; maths; science; experiment; engineering; physics; chemistry; biology; laboratory; measure; robotics; electronics; astronomy'
		},
		{
			code: '4',
			en: 'Digital competence',
			it: 'Competenza digitale',
			hints: 'computer; digital; online; internet; software; smartphone; app; website; data; coding'
		},
		{
			code: '5',
			en: 'Personal, social and learning to learn competence',
			it: 'Competenza personale, sociale e capacità di imparare a imparare',
			hints: 'learn to learn; reflect; well-being; homework; resilience; health'
		},
		{
			code: '6',
			en: 'Citizenship competence',
			it: 'Competenza in materia di cittadinanza',
			hints:
				'citizen; citizenship; democracy; vote; election; council; rights; volunteer; volunteering; community; neighbourhood; debate; civic; politics; human rights; participation'
		},
		{
			code: '7',
			en: 'Entrepreneurship competence',
			it: 'Competenza imprenditoriale',
			hints:
				'business; start-up; entrepreneur; sell; pitch; business idea; market research; social enterprise'
		},
		{
			code: '8',
			en: 'Cultural awareness and expression competence',
			it: 'Competenza in materia di consapevolezza ed espressione culturali',
			hints:
				'culture; art; music; theatre; dance; film; museum; heritage; tradition; paint; sing; song; concert; exhibition; craft; stage; photography'
		}
	]
};
