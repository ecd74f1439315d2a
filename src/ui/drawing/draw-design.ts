import { type BadgeMotifName, badgeMotifs } from './badge-motifs.ts';
import { drawPattern, isQuiet } from './badge-patterns.ts';
import { badgeShapes } from './badge-shapes.ts';
import { type BadgeDesign, mostRibbonLetters, mostRimLetters } from './design.ts';
import { drawBadge, drawMotif, idFrom } from './draw-badge.ts';
import { lettersOn, pictureContrast, shade, standingOut } from './legible.ts';
import { bounded, fitLetters, type Letters, lettersOnArc, spell } from './lettering.ts';
import { fromHex } from './oklch.ts';
import { paletteAround, palettes } from './palettes.ts';
import { drawRibbon } from './ribbon.ts';

/** What a design cannot hold itself: outlines of its letters, and of its icon on a grid of 256. */
export interface Materials {
	letters: Letters;
	icon: string;
}

const slate = '#40454d';
const colourOr = (hex: string, other: string) => (/^#[0-9a-f]{6}$/iu.test(hex) ? hex.toLowerCase() : other);

/** The colours as they are drawn: whatever was chosen, the icon stands out from its ground and the rim from the field. */
export function drawnColours({ ground, rim, ink, pattern }: BadgeDesign) {
	const field = colourOr(ground, slate);
	const other = shade(field, (fromHex(field)?.l ?? 0.5) > 0.6 ? -0.06 : 0.07);
	const isScene = !isQuiet(pattern);
	// On a scene the icon lies on a disc of its own.
	const behind = isScene ? [field] : [field, other];
	return {
		field,
		other,
		rim: colourOr(rim, '#22262c'),
		ink: standingOut(colourOr(ink, '#ffffff'), behind, pictureContrast)
	};
}

const iconAt = (d: string, x: number, y: number, size: number, colour: string): string =>
	`<path d="${d}" fill="${colour}" transform="translate(${(x - size / 2).toFixed(1)} ${(y - size / 2).toFixed(1)}) scale(${(size / 256).toFixed(4)})"/>`;

/** A design as SVG of 800 × 800. Pure: in a browser while somebody designs, on the server for what is kept. */
export function drawDesign(design: BadgeDesign, { letters, icon }: Materials, title: string): string {
	const { shape, pattern, level } = design;
	const rimText = bounded(design.rimText, mostRimLetters);
	const ribbonText = bounded(design.ribbonText, mostRibbonLetters);
	const { heart, reach } = badgeShapes[shape];
	const colours = drawnColours(design);
	const letter = lettersOn(colours.rim);
	const hasText = spell(rimText).some((one) => Object.hasOwn(letters, one));
	const band = 104;
	const circle = hasText ? reach - band - 10 : undefined;
	const middle = heart - (level > 0 ? (hasText ? 34 : 62) : 0);
	const size = (circle ?? reach * 0.845) * (level > 0 ? 1.12 : 1.3);
	const edge = lettersOn('#000000');
	const field = fieldOf(design, colours, { heart, middle, size, withIcon: icon !== '' });
	const picture = {
		shape,
		title,
		edge,
		rim: colours.rim,
		line: standingOut(colours.ink, [colours.rim], 2),
		field: field + (icon ? iconAt(icon, 400, middle, size, colours.ink) : ''),
		circle,
		over: [
			hasText
				? rimLetters(rimText, letters, { heart, radius: reach - band / 2, wide: level > 0 }, letter)
				: '',
			drawRibbon(level, ribbonText, letters, Math.min(heart + reach * 0.74, 664), edge)
		].join('')
	};
	// By its values in one order: the database gives the parts of a design back in another.
	const { ground, rim, ink, icon: name, seed } = design;
	const id = [shape, pattern, ground, rim, ink, name, rimText, level, ribbonText, seed].join(' ');
	return drawBadge(picture, idFrom(id));
}

type Place = { heart: number; middle: number; size: number; withIcon: boolean };

function fieldOf(
	design: BadgeDesign,
	{ field, other, ink }: ReturnType<typeof drawnColours>,
	place: Place
): string {
	const { pattern, seed } = design;
	if (isQuiet(pattern)) return drawPattern(pattern, { one: field, other, heart: place.heart });
	const palette = { ...(paletteAround(field) ?? palettes.slate) };
	const spark = fromHex(ink);
	const scene = drawMotif(pattern as BadgeMotifName, spark ? { ...palette, spark } : palette, seed);
	if (!place.withIcon || !(pattern in badgeMotifs)) return scene;
	const disc = `<circle cx="400" cy="${place.middle}" r="${(place.size * 0.66).toFixed(0)}" fill="${field}" stroke="${ink}" stroke-width="12"/>`;
	return scene + disc;
}

/** Letters over the top of the rim; with a ribbon below they keep off its ends. */
function rimLetters(
	text: string,
	letters: Letters,
	{ heart, radius, wide }: { heart: number; radius: number; wide: boolean },
	colour: string
): string {
	const share = wide ? 0.58 : 0.86;
	const fitted = fitLetters(text, letters, radius * 2 * Math.PI * share, [64, 36]);
	const arc = { x: 400, y: heart, radius: radius - fitted.size * 0.35, side: 'top' } as const;
	return `<g fill="${colour}">${lettersOnArc(fitted, letters, arc)}</g>`;
}
