const mostBytes = 5 * 1024 ** 2;

/** Text that is nothing but text: no page, no script, no bytes that are no letters. */
export function plainText(
	bytes: Uint8Array,
	name: string
): { mediaType: string; ending: string } | undefined {
	if (bytes.length > mostBytes) return undefined;
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
	if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text) || text.startsWith('#!')) return undefined;
	if (/^\s*<[!?a-z]/i.test(text) || /<(script|html|iframe|object|embed|svg)[\s>]/i.test(text))
		return undefined;
	const ending = /\.(csv|md)$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';
	return { mediaType: 'text/plain; charset=utf-8', ending };
}
