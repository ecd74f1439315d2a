import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** The test string that every scanner knows, so that it need not stand in this file as a whole. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A scanner that speaks clamd's INSTREAM to the letter and knows one virus. */
export async function startClamd(): Promise<{ port: number; scans: number[]; stop(): Promise<void> }> {
	const scans: number[] = [];
	const server = createServer((socket) => void answer(socket, scans).catch(() => socket.destroy()));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		port,
		scans,
		stop: async () => {
			server.close();
			await once(server, 'close');
		}
	};
}

const command = 'zINSTREAM\0';

async function answer(socket: Socket, scans: number[]): Promise<void> {
	let got = Buffer.alloc(0);
	for await (const data of socket) {
		got = Buffer.concat([got, data as Buffer]);
		const bytes = wholeStream(got);
		if (bytes === undefined) continue;
		if (typeof bytes === 'string') return void socket.end(`${bytes}\0`);
		scans.push(bytes.length);
		const isBad = bytes.includes(eicar);
		return void socket.end(isBad ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
	}
}

/** Undefined until the chunk of length nought has come. */
function wholeStream(got: Buffer): Buffer | string | undefined {
	if (got.length < command.length) return undefined;
	if (got.subarray(0, command.length).toString('latin1') !== command) return 'UNKNOWN COMMAND';
	const parts: Buffer[] = [];
	let at = command.length;
	while (at + 4 <= got.length) {
		const length = got.readUInt32BE(at);
		if (length === 0) return Buffer.concat(parts);
		parts.push(got.subarray(at + 4, at + 4 + length));
		at += 4 + length;
	}
	return undefined;
}
