import { m } from '#messages';
import type { BadgeShapeName } from '#ui/drawing/badge-shapes.ts';
import type { Language } from '#ui/language.ts';

export const shapeLabels: Record<
	BadgeShapeName,
	(inputs?: object, options?: { locale?: Language }) => string
> = {
	pebble: m.badge_shape_pebble,
	disc: m.badge_shape_disc,
	hexagon: m.badge_shape_hexagon,
	octagon: m.badge_shape_octagon,
	shield: m.badge_shape_shield,
	arch: m.badge_shape_arch,
	peak: m.badge_shape_peak,
	seal: m.badge_shape_seal,
	diamond: m.badge_shape_diamond
};
