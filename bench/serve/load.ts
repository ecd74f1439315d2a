import { connect, type Socket } from 'node:net';

export type Load = { perSecond: number; p95Ms: number };
type Asked = { port: number; path: string; headers?: string[] };

const connections = 16;

/** Asks over open connections, each again as soon as it is answered, for so long. Answers must be 200. */
export async function load({ port, path, headers = [] }: Asked, seconds: number): Promise<Load> {
	const request = [
		`GET ${path} HTTP/1.1`,
		`host: localhost:${port}`,
		'accept-encoding: br',
		...headers,
		'',
		''
	];
	const text = Buffer.from(request.join('\r\n'));
	const waits: number[] = [];
	const since = performance.now();
	const until = since + seconds * 1000;
	await Promise.all(Array.from({ length: connections }, () => askOn(port, text, until, waits)));
	const took = (performance.now() - since) / 1000;
	waits.sort((one, other) => one - other);
	return { perSecond: waits.length / took, p95Ms: waits[Math.floor(waits.length * 0.95)] ?? NaN };
}

function askOn(port: number, request: Buffer, until: number, waits: number[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const socket: Socket = connect(port, '127.0.0.1');
		socket.setNoDelay(true);
		let asked = 0;
		let missing = -1;
		const ask = () => {
			asked = performance.now();
			missing = -1;
			socket.write(request);
		};
		socket.on('connect', ask);
		socket.on('error', reject);
		socket.on('data', (chunk: Buffer) => {
			missing = missing < 0 ? bodyMissing(chunk) : missing - chunk.length;
			if (Number.isNaN(missing))
				return void socket.destroy(new Error(chunk.toString('latin1').slice(0, 300)));
			if (missing > 0) return;
			const now = performance.now();
			waits.push(now - asked);
			if (now < until) return ask();
			socket.end();
			resolve();
		});
	});
}

const end = Buffer.from('\r\n\r\n');

/** Bytes that must still come after the first chunk, which holds the whole head; NaN = it is no answer of this kind. */
function bodyMissing(chunk: Buffer): number {
	const head = chunk.indexOf(end);
	const text = chunk.toString('latin1', 0, Math.max(head, 0));
	const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
	return text.startsWith('HTTP/1.1 200 ') && length ? Number(length) - (chunk.length - head - 4) : NaN;
}
