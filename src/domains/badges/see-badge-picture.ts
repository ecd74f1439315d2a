import { openFile } from '#server/files/open-file.ts';
import { squarePng, svgAround } from '#server/pictures/square.ts';
import { badgeSvg } from '#ui/drawing/badge.ts';
import { rasterise } from '#server/pictures/rasterise.ts';
import type { BadgeVersion } from './badge.ts';
import type { BadgeDesign } from './design.ts';
import { designSvg } from './design-materials.ts';

/** What a picture is drawn or read from. */
export type Pictured = Pick<BadgeVersion, 'name' | 'badgeType' | 'imageFileId' | 'imageSeed'> & {
	/** Of a draft; what is published keeps its design as a file. */
	design?: BadgeDesign | null;
};

export const badgePictureWidths = [64, 160, 320, 800] as const;
export type BadgePictureWidth = (typeof badgePictureWidths)[number];

// Drawn pictures, by all that they depend on; the oldest makes room.
const drawn = new Map<string, Uint8Array<ArrayBuffer>>();
const mostDrawn = 300;

/** The picture of a badge: the one its organisation uploaded, or its design, or the one drawn from its name and kind. */
export async function badgePicture(badge: Pictured, format: 'svg'): Promise<string>;
export async function badgePicture(
	badge: Pictured,
	format: 'png',
	width: BadgePictureWidth
): Promise<Uint8Array<ArrayBuffer>>;
export async function badgePicture(
	badge: Pictured,
	format: 'svg' | 'png',
	width: BadgePictureWidth = 800
): Promise<string | Uint8Array<ArrayBuffer>> {
	if (format === 'svg') return svgOf(badge);
	const key = JSON.stringify([
		badge.imageFileId ?? [badge.name, badge.badgeType, badge.imageSeed, badge.design ?? null],
		width
	]);
	const known = drawn.get(key);
	if (known) return known;
	const png = await pngOf(badge, width);
	if (drawn.size >= mostDrawn) drawn.delete(drawn.keys().next().value ?? '');
	drawn.set(key, png);
	return png;
}

async function svgOf(badge: Pictured): Promise<string> {
	if (!badge.imageFileId) return generated(badge);
	const file = await openFile(badge.imageFileId);
	const bytes = await file.read();
	if (file.mediaType === 'image/svg+xml') return Buffer.from(bytes).toString('utf8');
	return svgAround(await squarePng(bytes, 800));
}

async function pngOf(badge: Pictured, width: BadgePictureWidth): Promise<Uint8Array<ArrayBuffer>> {
	if (!badge.imageFileId) return new Uint8Array(await rasterise(generated(badge), width));
	return squarePng(await (await openFile(badge.imageFileId)).read(), width);
}

const generated = ({ name, badgeType, imageSeed, design }: Pictured): string =>
	design ? designSvg(design, name) : badgeSvg({ name, kind: badgeType, seed: imageSeed });
