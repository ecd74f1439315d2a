import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { shapeOfKind } from '#ui/drawing/badge.ts';
import { mostRimLetters } from '#ui/drawing/design.ts';
import { paletteNames, palettes } from '#ui/drawing/palettes.ts';
import { type BadgeDesign, type BadgeScheme, schemeAround, schemeOf } from './design.ts';
import { designSvg, lettersFor } from './design-materials.ts';
import { proposedAlt } from './design-alt.ts';
import { findIcons, type IconWish, iconTopics, suggestIcon } from './find-icons.ts';
import { iconOutline } from '#server/pictures/badge-icons.ts';
import { mostTemplates } from './save-badge-template.ts';
import { seeBadgeDraft } from './see-badge.ts';
import { organisationColours } from './see-organisation-colours.ts';
import { templatesOf } from './templates.sql.server.ts';

export type OfferedScheme = BadgeScheme & { name: string };

/** Everything that the designer of a badge needs, for those who make badges there. */
export async function seeBadgeDesign(actor: Actor, badgeId: string, wish: IconWish) {
	const under = await seeBadgeDraft(actor, badgeId);
	const { draft, organisationId } = under;
	const [schemes, templates] = await Promise.all([
		offeredSchemes(actor, organisationId),
		templatesOf(db(), organisationId, mostTemplates)
	]);
	const design = draft.design ?? startingDesign(draft, badgeId, schemes);
	return {
		badgeId,
		organisationId,
		revision: under.revision,
		name: draft.name,
		language: draft.language,
		imageAlt: draft.imageAlt,
		proposedAlt: proposedAlt(design, draft.name, draft.language),
		hasUpload: draft.imageFileId !== null,
		design,
		schemes,
		picture: designSvg(design, draft.name),
		materials: {
			letters: lettersFor(`${design.rimText}${design.ribbonText}`),
			icon: iconOutline(design.icon)
		},
		templates: templates.map(({ id, name, design: kept }) => ({ id, name, picture: designSvg(kept, name) })),
		icons: findIcons(wish),
		topics: iconTopics
	};
}

type Named = { name: string; badgeType: string; imageSeed: string };

/** A picture to begin with, made from what the badge says of itself. */
function startingDesign(
	{ name, badgeType, imageSeed }: Named,
	badgeId: string,
	schemes: OfferedScheme[]
): BadgeDesign {
	const { ground, rim, ink } = schemes[0] ?? schemeOf(palettes.lake);
	return {
		shape: shapeOfKind(badgeType),
		pattern: 'rays',
		ground,
		rim,
		ink,
		icon: suggestIcon(name),
		rimText: name.length <= mostRimLetters / 2 ? name : '',
		level: 0,
		ribbonText: '',
		seed: imageSeed || badgeId
	};
}

/** The organisation's own look first: the colour of its logo, that of its city; then palettes that go well. */
async function offeredSchemes(actor: Actor, organisationId: string): Promise<OfferedScheme[]> {
	const { logo, city } = await organisationColours(await seeOrganisation(actor, organisationId));
	const own = [
		{ name: 'logo', scheme: logo === undefined ? undefined : schemeAround(logo) },
		{ name: 'city', scheme: schemeAround(city) }
	].flatMap(({ name, scheme }) => (scheme ? [{ name, ...scheme }] : []));
	const light = new Set(['saffron', 'surf', 'slate']);
	return [...own, ...paletteNames.map((name) => ({ name, ...schemeOf(palettes[name], light.has(name)) }))];
}
