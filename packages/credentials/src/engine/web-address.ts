/** The origin of a web address; undefined for a DID and whatever else has none. */
export function originOf(address: string): string | undefined {
	const origin = URL.parse(address)?.origin;
	return origin === 'null' ? undefined : origin;
}
