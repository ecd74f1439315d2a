import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { newId } from '#server/id.ts';
import type { Config } from '#server/config.ts';

/** Headers that only this entry may set; the handler of the build believes them. */
export const trusted = {
	protocol: 'x-cairn-protocol',
	host: 'x-cairn-host',
	address: 'x-cairn-address',
	/** What the visitor typed, as far as we know: it chooses the portal of a city, and stands in no link. */
	asked: 'x-cairn-asked',
	requestId: 'x-request-id'
} as const;

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

type Known = Pick<Config, 'origin' | 'trustedProxy'>;

/** Replaces whatever the outside wrote there by what is true. Returns the id of the request. */
export function setTrustedHeaders(request: IncomingMessage, config: Known): string {
	const { headers } = request;
	const given = config.trustedProxy ? String(headers[trusted.requestId] ?? '') : '';
	const id = /^[\w-]{8,64}$/.test(given) ? given : newId();
	headers[trusted.protocol] = new URL(config.origin).protocol.slice(0, -1);
	headers[trusted.host] = hostFor(headers.host, config.origin);
	headers[trusted.asked] = askedHost(headers, config.trustedProxy);
	headers[trusted.address] = clientAddress(request, config.trustedProxy);
	headers[trusted.requestId] = id;
	return id;
}

/**
 * The host of the origin, whatever the request says, so that a forged one never ends up in a link. On one's own machine
 * the other names of it are as good, so that forms work under 127.0.0.1 too.
 */
export function hostFor(asked: string | undefined, origin: string): string {
	const { host, hostname, port } = new URL(origin);
	if (!loopbackNames.includes(hostname)) return host;
	const own = loopbackNames.map((name) => (port ? `${name}:${port}` : name));
	return asked && own.includes(asked) ? asked : host;
}

/** A proxy of ours may have asked under another name, and says what the visitor asked for; nobody else may say so. */
export function askedHost(headers: IncomingHttpHeaders, proxy: Known['trustedProxy']): string {
	const forwarded = proxy && headers['x-forwarded-host'];
	// Our own proxy, the last one, appends; what stands further left was written by the visitor.
	const host = forwarded ? (String(forwarded).split(',').at(-1)?.trim() ?? '') : (headers.host ?? '');
	return host.toLowerCase().slice(0, 260);
}

/** The visitor's address: the one that our outermost proxy saw, else the other end of the socket. */
export function clientAddress(request: IncomingMessage, proxy: Known['trustedProxy']): string {
	const direct = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '0.0.0.0';
	const header = proxy && request.headers[proxy.header];
	if (!proxy || !header) return direct;
	// Each proxy appends whom it saw; what stands further left was written by the visitor and proves nothing.
	const seen = String(header).split(',').at(-proxy.depth)?.trim() ?? '';
	const address = seen.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
	return isIP(address) ? address : direct;
}
