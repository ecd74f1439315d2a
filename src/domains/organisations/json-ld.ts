import type { OrganisationPage } from './see-organisation.ts';

/** Whole addresses that the description names. */
export type Addresses = { origin: string; page: string };

const kinds: Partial<Record<OrganisationPage['kind'], string>> = {
	school: 'EducationalOrganization',
	company: 'Corporation',
	'public-body': 'GovernmentOrganization'
};

/** An organisation in the words of schema.org. */
export function jsonLdOf(
	organisation: Omit<OrganisationPage, 'about'>,
	description: string,
	{ origin, page }: Addresses
): Record<string, unknown> {
	const { id, name, kind, website, links, contactAddress, logoFileId, cityName } = organisation;
	return {
		'@context': 'https://schema.org',
		'@type': kinds[kind] ?? 'Organization',
		'@id': `${origin}/organisations/${id}`,
		name,
		url: page,
		...(description ? { description } : {}),
		...(logoFileId ? { logo: `${origin}/files/${logoFileId}` } : {}),
		...(website || links.length > 0 ? { sameAs: [...(website ? [website] : []), ...links] } : {}),
		...(contactAddress ? { email: contactAddress } : {}),
		location: { '@type': 'Place', name: cityName }
	};
}
