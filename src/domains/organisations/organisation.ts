import { z } from 'zod';
import type { OrganisationRole } from '#server/actor.ts';

export type { OrganisationRole };

export const organisationKinds = [
	'organisation',
	'school',
	'company',
	'informal-group',
	'freelancer',
	'public-body'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** From the one who may do everything to the one who may only read evidence. */
export const organisationRoles = ['owner', 'admin', 'organiser', 'assessor'] as const;

export type Organisation = {
	id: string;
	cityId: string;
	name: string;
	kind: OrganisationKind;
	/** What its own texts are written in; other languages are translations. */
	language: string;
	/** Markdown */
	about: string;
	website: string | null;
	/** Its pages elsewhere. */
	links: string[];
	contactAddress: string | null;
	logoFileId: string | null;
	verifiedAt: Date | null;
	closedAt: Date | null;
};

const emptyIsNone = (text: string): string | null => (text === '' ? null : text);

const isWebAddress = (text: string): boolean =>
	text === '' || (/^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text));

const isMailAddress = (text: string): boolean => text === '' || z.email().safeParse(text).success;

const mostLinks = 10;

/** One address on each line. */
const links = z
	.union([
		z.array(z.string()),
		z
			.string()
			.max(5000)
			.transform((text) => text.split(/\s+/))
	])
	.transform((all) => [...new Set(all.map((each) => each.trim()).filter((each) => each !== ''))])
	.refine(
		(all) => all.length <= mostLinks && all.every((each) => each.length <= 500 && isWebAddress(each)),
		'organisation_problem_links'
	);

const profile = {
	name: z.string().trim().min(1, 'problem_required').max(120),
	kind: z.enum(organisationKinds, 'problem_required'),
	/** Left out: as it was; of a new organisation the first that its city speaks. */
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'problem_not_understood')
		.optional(),
	about: z.string().trim().max(20_000).default(''),
	website: z.string().trim().max(500).refine(isWebAddress, 'problem_url').default('').transform(emptyIsNone),
	links: links.default([]),
	contactAddress: z
		.string()
		.trim()
		.toLowerCase()
		.max(200)
		.refine(isMailAddress, 'problem_address')
		.default('')
		.transform(emptyIsNone)
};

export const createOrganisationInput = z.object({ cityId: z.uuid('problem_required'), ...profile });
export const changeOrganisationInput = z.object({
	...profile,
	/** Left out: the logo stays. Empty: no logo. */
	logoFileId: z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).optional()
});
export const roleInput = z.enum(organisationRoles, 'problem_required');
