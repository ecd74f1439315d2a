import { contourLines } from './contour-lines.ts';
import { escapeXml, idFrom } from './draw-badge.ts';
import { markStones } from './mark.ts';

/** Letters as outlines: what `#server/pictures/text-path.ts` does with font files, which no browser needs. */
export interface Lettering {
	textPath: (line: { text: string; x: number; y: number; size: number; weight?: 500 | 700 }) => string;
	wrapText: (text: string, width: number, size: number, most: number, weight?: 500 | 700) => string[];
}

export interface PreviewWish {
	title: string;
	/** Who it is from: the organisation or the city. */
	subtitle: string;
	/** An SVG of ours, or a `data:` URI of an image. */
	picture?: string | undefined;
	/** A jewel stands free at the right; a cover fills the right part. */
	pictureShape?: 'jewel' | 'cover';
}

const paper = '#f6f3ec';
const ink = '#26211b';
const soft = '#5a534a';
const water = '#00616e';
const lichen = '#e3b023';
const contour = '#ddd6c9';

function placed(picture: string, x: number, y: number, width: number, height: number): string {
	const place = `x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice"`;
	if (picture.startsWith('<svg')) return picture.replace('<svg', `<svg ${place}`);
	if (!picture.startsWith('data:image/'))
		throw new TypeError('a preview takes an SVG or a data: URI, nothing remote');
	return `<image ${place} href="${escapeXml(picture)}"/>`;
}

function land(seed: string): string {
	return contourLines({ width: 1200, height: 630, seed, levels: 9, cell: 30 })
		.map((line) => `<path d="${line}"/>`)
		.join('');
}

function words({ title, subtitle }: PreviewWish, width: number, { textPath, wrapText }: Lettering): string {
	const whole = (one: number) => {
		const lines = wrapText(title, width, one, one > 65 ? 3 : 5);
		return title.endsWith('…') || !lines.some((line) => line.endsWith('…'));
	};
	const size = [82, 70, 60, 52, 44, 38].find(whole) ?? 44;
	const lines = wrapText(title, width, size, size > 65 ? 3 : 5);
	const leading = size * 1.12;
	const top = 330 - ((lines.length - 1) * leading) / 2 + size * 0.22;
	const drawn = lines.map((text, index) => textPath({ text, x: 80, y: top + index * leading, size }));
	const [who = ''] = wrapText(subtitle, width, 34, 1, 500);
	return `<path d="${drawn.join('')}" fill="${ink}"/><path d="${textPath({ text: who, x: 80, y: 556, size: 34, weight: 500 })}" fill="${soft}"/>`;
}

/** The preview that other sites show beside a link: 1200 × 630. */
export function openGraphSvg(wish: PreviewWish, lettering: Lettering): string {
	const { title, picture, pictureShape = 'jewel' } = wish;
	const id = idFrom(`preview ${title}`);
	const cover = picture !== undefined && pictureShape === 'cover';
	const jewel = picture !== undefined && !cover;
	const right = cover
		? `<clipPath id="${id}"><path d="M760 0H1200V630H700C745 520 690 420 732 300 765 205 700 110 760 0Z"/></clipPath><g clip-path="url(#${id})">${placed(picture, 660, 0, 560, 630)}</g>`
		: jewel
			? `<ellipse cx="940" cy="528" rx="210" ry="34" fill="none" stroke="${contour}" stroke-width="3"/><ellipse cx="940" cy="526" rx="158" ry="24" fill="#e5dfd2"/>${placed(picture, 740, 96, 400, 400)}`
			: '';
	const mark = markStones
		.map((stone, index) => `<path d="${stone}" fill="${index === markStones.length - 1 ? lichen : water}"/>`)
		.join('');
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" role="img"><title>${escapeXml(title)}</title>`,
		`<rect width="1200" height="630" fill="${paper}"/><g fill="none" stroke="${contour}" stroke-width="2.5">${land(title)}</g>`,
		right,
		`<g transform="translate(76 62) scale(1.3)">${mark}</g>`,
		words(wish, cover ? 560 : jewel ? 600 : 1000, lettering),
		`<rect x="80" y="592" width="96" height="8" rx="4" fill="${lichen}"/></svg>`
	].join('');
}
