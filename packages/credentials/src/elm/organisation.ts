import type { JsonObject } from '../engine/json.ts';
import type { Profile } from '../open-badges-3/model.ts';
import { country } from './concept.ts';
import type { ElmIdentifier, ElmOrganisation } from './details.ts';
import { node, note, present, webResource, words, type Writing } from './writing.ts';

/** Who issued the badge, as far as its profile tells, or as the caller knows it. */
export function organisationOf(
	profile: Profile | string,
	known: ElmOrganisation | undefined
): ElmOrganisation {
	const id = typeof profile === 'string' ? profile : profile.id;
	if (known && (known.id === undefined || known.id === id)) return { ...known, id };
	if (typeof profile === 'string') return { id: profile, legalName: profile };
	const { address } = profile;
	const street = present([
		address?.streetAddress,
		address?.postalCode,
		address?.addressLocality,
		address?.addressRegion
	]);
	return {
		id: profile.id,
		legalName: profile.name ?? profile.id,
		...(address?.addressCountryCode ? { country: address.addressCountryCode } : {}),
		...(street.length > 0 ? { address: street.join(', ') } : {}),
		...(profile.url ? { homepage: profile.url } : {}),
		...(profile.email ? { email: profile.email } : {}),
		...(profile.otherIdentifier
			? {
					identifiers: profile.otherIdentifier.map(({ identifier, identifierType }) => ({
						notation: identifier,
						schemeName: identifierType
					}))
				}
			: {})
	};
}

export function identifier(writing: Writing, { notation, schemeName }: ElmIdentifier): JsonObject {
	return node(writing, 'Identifier', { notation, schemeName });
}

export function place(
	writing: Writing,
	where: { name?: JsonObject | undefined; address?: string | undefined; country?: string | undefined }
): JsonObject {
	const address = node(writing, 'Address', {
		countryCode: country(writing, where.country),
		fullAddress: note(writing, where.address)
	});
	return node(writing, 'Location', { geographicName: where.name, address: [address] });
}

/** ELM has no issuer without a legal identifier: a DID in its place is named as what it is. */
function legalIdentifier(writing: Writing, { legalIdentifier: legal, id, ...organisation }: ElmOrganisation) {
	const given = legal ?? { notation: id ?? 'unknown', schemeName: 'DID; no eIDAS identifier was given' };
	return node(writing, 'LegalIdentifier', {
		notation: given.notation,
		schemeName: given.schemeName,
		spatial: country(writing, legal?.country ?? organisation.country)
	});
}

export function organisation(writing: Writing, given: ElmOrganisation): JsonObject {
	const email = given.email === undefined ? undefined : node(writing, 'Mailbox', {}, `mailto:${given.email}`);
	return node(
		writing,
		'Organisation',
		{
			legalName: words(writing, given.legalName),
			location: [place(writing, given)],
			eIDASIdentifier: legalIdentifier(writing, given),
			identifier: (given.identifiers ?? []).map((one) => identifier(writing, one)),
			homepage: present([webResource(writing, given.homepage)]),
			contactPoint: email ? [node(writing, 'ContactPoint', { emailAddress: [email] })] : undefined
		},
		given.id
	);
}
