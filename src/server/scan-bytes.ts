import { connect } from 'node:net';
import { once } from 'node:events';

const chunk = 64 * 1024;
const patience = 120_000;

/**
 * Asks a clamd about some bytes (INSTREAM: chunks, each after its length in four bytes, and a length of nought at the
 * end). Throws when clamd cannot say, so that whoever asks tries again and nothing passes unscanned.
 */
export async function scanBytes(
	clamd: { host: string; port: number },
	bytes: Uint8Array
): Promise<'clean' | 'infected'> {
	const socket = connect(clamd);
	socket.setTimeout(patience, () => socket.destroy(new Error('clamd did not answer in time')));
	try {
		await once(socket, 'connect');
		const reply = readReply(socket);
		socket.write('zINSTREAM\0');
		for (let at = 0; at < bytes.length && socket.writable; at += chunk) {
			const part = bytes.subarray(at, at + chunk);
			const length = Buffer.alloc(4);
			length.writeUInt32BE(part.length);
			socket.write(length);
			if (!socket.write(part)) await Promise.race([once(socket, 'drain'), reply]);
		}
		if (socket.writable) socket.write(Buffer.alloc(4));
		return verdictOf(await reply);
	} finally {
		socket.destroy();
	}
}

async function readReply(socket: ReturnType<typeof connect>): Promise<string> {
	let reply = '';
	for await (const data of socket) {
		reply += String(data);
		if (reply.includes('\0')) break;
	}
	return reply.replace(/\0.*$/s, '').trim();
}

function verdictOf(reply: string): 'clean' | 'infected' {
	if (/^stream: OK$/.test(reply)) return 'clean';
	if (/ FOUND$/.test(reply)) return 'infected';
	throw new Error(`clamd could not say: ${reply.slice(0, 200)}`);
}
