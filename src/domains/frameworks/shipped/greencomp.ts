import type { ShippedFramework } from './shipped-framework.ts';

/** Names, codes and areas as in the report JRC128040 of 2022. */
export const greencomp: ShippedFramework = {
	about: {
		key: 'greencomp',
		format: 'shipped',
		names: { en: 'GreenComp' },
		language: 'en',
		version: '2022',
		publisher: 'European Commission, Joint Research Centre',
		source: 'https://doi.org/10.2760/13286',
		position: 40
	},
	areas: [
		{
			code: '1',
			en: 'Embodying sustainability values',
			it: 'Incarnare i valori della sostenibilità',
			skills: [
				{
					code: '1.1',
					en: 'Valuing sustainability',
					it: 'Attribuire valore alla sostenibilità',
					hints:
						'sustainability; sustainable; second-hand; repair; reuse; recycle; waste; zero waste; consumption; climate; footprint; mend'
				},
				{
					code: '1.2',
					en: 'Supporting fairness',
					it: 'Difendere l’equità',
					hints:
						'fair; fairness; justice; equity; equality; fair trade; future generations; solidarity; food bank'
				},
				{
					code: '1.3',
					en: 'Promoting nature',
					it: 'Promuovere la natura',
					hints:
						'nature; biodiversity; forest; tree; trees; river; garden; plant; bees; birds; meadow; wildlife; animals; habitat; species; hedge; compost'
				}
			]
		},
		{
			code: '2',
			en: 'Embracing complexity in sustainability',
			it: 'Accettare la complessità nella sostenibilità',
			skills: [
				{
					code: '2.1',
					en: 'Systems thinking',
					it: 'Pensiero sistemico',
					hints:
						'system; ecosystem; food web; water cycle; connections; supply chain; circular economy; life cycle'
				},
				{
					code: '2.2',
					en: 'Critical thinking',
					it: 'Pensiero critico',
					hints: 'greenwashing; climate claims; environmental claims; labels; advertising claims'
				},
				{
					code: '2.3',
					en: 'Problem framing',
					it: 'Definizione del problema',
					hints:
						'environmental problem; map pollution; measure noise; air quality; survey; citizen science; monitoring'
				}
			]
		},
		{
			code: '3',
			en: 'Envisioning sustainable futures',
			it: 'Immaginare futuri sostenibili',
			skills: [
				{
					code: '3.1',
					en: 'Futures literacy',
					it: 'Senso del futuro',
					hints: 'future; scenario; imagine the city; 2050; vision; futures'
				},
				{
					code: '3.2',
					en: 'Adaptability',
					it: 'Adattabilità',
					hints: 'climate adaptation; heat wave; drought; flood; prepare for; energy saving'
				},
				{
					code: '3.3',
					en: 'Exploratory thinking',
					it: 'Pensiero esplorativo',
					hints: 'experiment with; circular design; invent; creative reuse; upcycle; upcycling; prototype'
				}
			]
		},
		{
			code: '4',
			en: 'Acting for sustainability',
			it: 'Agire per la sostenibilità',
			skills: [
				{
					code: '4.1',
					en: 'Political agency',
					it: 'Agentività politica',
					hints: 'climate strike; petition; demand; policy; city council; campaign; lobby; mayor; hearing'
				},
				{
					code: '4.2',
					en: 'Collective action',
					it: 'Azione collettiva',
					hints:
						'clean-up; clean up; litter; litter picking; plant trees; community garden; volunteers; neighbours; dry stone wall; restore; together for nature'
				},
				{
					code: '4.3',
					en: 'Individual initiative',
					it: 'Iniziativa individuale',
					hints: 'cycle to; save energy; own compost; less plastic; bicycle; eat less meat; repair your'
				}
			]
		}
	]
};
