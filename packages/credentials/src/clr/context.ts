import type { JsonObject } from '../engine/json.ts';

/**
 * Comprehensive Learner Record 2.0. No npm package carries this context, so its few definitions are written down here;
 * the chapter "Linked Data Proof Test Vector for Comprehensive Learner Record 2.0" of 1EdTech's implementation guide is
 * reproduced with them byte for byte. Source: 1EdTech, `context-2.0.1.json` of `spec/clr/v2p0`.
 */
export const CLR_2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

const vocab = (term: string) => `https://purl.imsglobal.org/spec/vc/clr/vocab.html#${term}`;
const node = { id: '@id', type: '@type' };
const setOf = (term: string, type: string) => ({ '@id': vocab(term), '@type': type, '@container': '@set' });
// Its authors gave no meaning to the prefix `xsd`, so these types are literally `xsd:anyURI`.
const address = (term: string) => ({ '@id': vocab(term), '@type': 'xsd:anyURI' });

export const clrContext: JsonObject = {
	'@context': {
		...node,
		ClrCredential: { '@id': vocab('ClrCredential'), '@context': { ...node } },
		ClrSubject: {
			'@id': vocab('ClrSubject'),
			'@context': {
				...node,
				cred: 'https://www.w3.org/2018/credentials#',
				obi: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
				achievement: setOf('achievement', 'obi:Achievement'),
				association: setOf('association', vocab('Association')),
				verifiableCredential: setOf('verifiableCredential', 'cred:verifiableCredential'),
				identifier: setOf('identifier-1', 'obi:Identifier')
			}
		},
		Association: {
			'@id': vocab('Association'),
			'@context': {
				associationType: { '@id': vocab('AssociationType') },
				sourceId: address('sourceId'),
				targetId: address('targetId')
			}
		}
	}
};
