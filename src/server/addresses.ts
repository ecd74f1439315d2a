const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

export function isAddress(value: string, protocols: string[]): boolean {
	return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

export function isOrigin(value: string): boolean {
	return isAddress(value, ['http:', 'https:']) && new URL(value).origin === value.replace(/\/$/, '');
}

// did:web names an https address, so credentials issued under plain http could never be verified by others.
export function isSafeOrigin(value: string): boolean {
	if (!isOrigin(value)) return true;
	const { protocol, hostname } = new URL(value);
	return protocol === 'https:' || isLoopback(hostname);
}

/** Anything else than https would be blocked on a page that itself came by https. */
export function isStyle(value: string): boolean {
	return value
		.trim()
		.split(/\s+/)
		.every(
			(each) =>
				isAddress(each, ['https:']) || (isAddress(each, ['http:']) && isLoopback(new URL(each).hostname))
		);
}
