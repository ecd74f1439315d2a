import { iconOutline } from '#server/pictures/badge-icons.ts';
import { outlinesOf } from '#server/pictures/text-path.ts';
import { type BadgeDesign, mostRibbonLetters, mostRimLetters } from '#ui/drawing/design.ts';
import { drawDesign, type Materials } from '#ui/drawing/draw-design.ts';
import { type Letters, spell } from '#ui/drawing/lettering.ts';

/** Further letters of a text are not drawn anyway. */
const longest = 4 * Math.max(mostRimLetters, mostRibbonLetters);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:!?&+-–'’/…";

/** Outlines of letters for who draws in a browser: the common ones, and what this text has besides. */
export const lettersFor = (text: string): Letters =>
	outlinesOf([...alphabet, ...spell(text.slice(0, 2 * longest))]);

export function materialsOf({ icon, rimText, ribbonText }: BadgeDesign): Materials {
	const text = `${rimText.slice(0, longest)} ${ribbonText.slice(0, longest)}`;
	return { icon: iconOutline(icon), letters: outlinesOf([...spell(text), '…']) };
}

/** A design as it is kept: SVG that needs nothing outside itself. */
export function designSvg(design: BadgeDesign, title: string): string {
	return drawDesign(design, materialsOf(design), title);
}
