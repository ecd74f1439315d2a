/** Host names that a city may have for its own. Pure, safe in a browser. */

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const onOneMachine = /^(?:localhost|.+\.localhost)$/;

/**
 * What was typed as a host name in lower case and in its ASCII form (`città.example` → `xn--citt-3na.example`);
 * undefined for what is none: an IP address, a port, a path, a single word. Names under `localhost` only where the
 * installation itself stands there.
 */
export function domainFrom(typed: string, origin: string): string | undefined {
	const bare = typed
		.trim()
		.replace(/^https?:\/\//i, '')
		.replace(/\/$/, '');
	if (!bare || /[\s/\\?#@:[\]]/.test(bare) || !URL.canParse(`http://${bare}`)) return undefined;
	const domain = new URL(`http://${bare}`).hostname.replace(/\.$/, '');
	const labels = domain.split('.');
	if (domain.length > 253 || labels.length < 2 || !labels.every((each) => label.test(each))) return undefined;
	// The last part of a name is never a number (RFC 1123); an address in any notation ends with one.
	if (/^\d+$/.test(labels.at(-1) ?? '')) return undefined;
	const isLocal = onOneMachine.test(domain);
	return isLocal === onOneMachine.test(new URL(origin).hostname) ? domain : undefined;
}

/** The origin of a portal: the protocol and the port are the installation's. */
export function originOf(domain: string, origin: string): string {
	const { protocol, port } = new URL(origin);
	return `${protocol}//${domain}${port ? `:${port}` : ''}`;
}

/** The domain that a `Host` header may name; undefined for the installation's own host and for what is no such name. */
export function domainOfHost(host: string | null | undefined, origin: string): string | undefined {
	const own = new URL(origin);
	const asked = host?.toLowerCase();
	if (!asked || asked === own.host) return undefined;
	const [name = '', port = ''] = asked.split(':');
	return port === own.port ? domainFrom(name, origin) : undefined;
}
