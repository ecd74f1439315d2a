// A server that does nothing but answer the bytes that it was given: the limit of what Node can do.
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answers = Record<string, { headers: OutgoingHttpHeaders; body: string }>;

process.once('message', (answers: Answers) => {
	const known = new Map(
		Object.entries(answers).map(([path, { headers, body }]) => [
			path,
			{ headers, body: Buffer.from(body, 'base64') }
		])
	);
	const server = createServer(({ url = '' }, response) => {
		const answer = known.get(url);
		response.writeHead(answer ? 200 : 404, answer?.headers);
		response.end(answer?.body);
	});
	server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.on('disconnect', () => process.exit());
