// What a picture needs and nothing that acts, fetches or embeds another document (SVG 2; SVG 1.1 for old files).

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

export const elements = words(`
	svg g defs symbol use title desc
	path rect circle ellipse line polyline polygon image
	text tspan textPath
	linearGradient radialGradient stop clipPath mask pattern marker
	filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
	feGaussianBlur feMerge feMergeNode feOffset
`);

/** Dropped themselves, while what they hold stays: a link around a shape is still a shape. */
export const wrappers = words('a switch');

/** Presentation attributes: as attributes, and in `style` where most drawing programs write them. */
export const presentation = words(`
	alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
	direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family
	font-size font-stretch font-style font-variant font-weight letter-spacing marker-end marker-mid marker-start mask
	opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
	stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
	text-rendering transform transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode
`);

const geometry = words(`
	id class lang role x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy fr d points width height rotate
	viewBox preserveAspectRatio pathLength offset textLength lengthAdjust startOffset method spacing side
	gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
	clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight refX refY orient
	filterUnits primitiveUnits in in2 result type values mode operator k1 k2 k3 k4 stdDeviation edgeMode
	tableValues slope intercept amplitude exponent version aria-label aria-hidden
`);

export const isAttribute = (name: string): boolean => presentation.has(name) || geometry.has(name);

/** Elements that point at another part of the same picture. */
export const pointers = words('use textPath linearGradient radialGradient pattern');
