import { sha256 } from '#platform';

export { sha256 } from '#platform';

export function hexOf(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function sha256Hex(text: string): string {
	return hexOf(sha256(text));
}
