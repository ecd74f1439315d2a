import type { Json } from '../engine/json.ts';

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Milliseconds since 1970. Open Badges 2.0 asks for ISO 8601 with a zone; 1.x also had Unix seconds and bare
 * days, and many leave the zone out, which is read as UTC.
 */
export function instantIn(value: Json | undefined, end = false): number | undefined {
	if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value))) {
		const seconds = Number(value);
		return Number.isFinite(seconds) && Math.abs(seconds) < 1e12 ? seconds * 1000 : undefined;
	}
	const [, day, time, zone = 'Z'] = ISO.exec(typeof value === 'string' ? value : '') ?? [];
	if (!day) return undefined;
	// What runs out on a day runs out when it is over.
	const clock = time ?? (end ? '23:59:59' : '00:00:00');
	const instant = Date.parse(`${day}T${clock}${zone}`);
	return Number.isNaN(instant) ? undefined : instant;
}

export function dateIn(value: Json | undefined, end = false): string | undefined {
	const instant = instantIn(value, end);
	return instant === undefined ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z');
}
