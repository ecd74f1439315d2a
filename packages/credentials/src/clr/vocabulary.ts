/** CLR 2.0 §B.2, AssociationType: not extensible. */
export const associationTypes = [
	'exactMatchOf',
	'isChildOf',
	'isParentOf',
	'isPartOf',
	'isPeerOf',
	'isRelatedTo',
	'precedes',
	'replacedBy'
] as const;

export type AssociationType = (typeof associationTypes)[number];
