import type { Trx } from '#server/db.ts';
import { keepFile } from '#server/files/keep-file.ts';
import { seeFiles } from '#server/files/open-file.ts';
import { prepareFile } from '#server/files/prepare-file.ts';
import type { BadgeVersion } from './badge.ts';
import { versionOf } from './badges.sql.server.ts';
import type { BadgeDesign } from './design.ts';
import { proposedAlt } from './design-alt.ts';
import { designSvg } from './design-materials.ts';

type Words = Pick<BadgeVersion, 'name' | 'language' | 'imageFileId' | 'imageAlt'>;
type Badge = { id: string; organisationId: string; currentVersion: number };

/**
 * What a version keeps of a design: its SVG as a file, so that no later way of drawing changes what was issued.
 * A picture that the version before has already is not kept twice.
 */
export async function keptPicture(
	trx: Trx,
	{ id, organisationId, currentVersion }: Badge,
	{ name, language, imageFileId, imageAlt }: Words,
	design: BadgeDesign | null
): Promise<Pick<BadgeVersion, 'imageFileId' | 'imageAlt'>> {
	if (!design || imageFileId !== null) return { imageFileId, imageAlt };
	const bytes = new TextEncoder().encode(designSvg(design, name));
	const prepared = await prepareFile({ bytes, name: 'badge.svg' });
	const before = currentVersion > 0 ? await versionOf(trx, id, currentVersion) : undefined;
	const known = before?.imageFileId ? (await seeFiles([before.imageFileId]))[0] : undefined;
	const file =
		known?.sha256 === prepared.sha256 ? known : await keepFile(trx, { owner: { organisationId }, prepared });
	return { imageFileId: file.id, imageAlt: imageAlt || proposedAlt(design, name, language) };
}
