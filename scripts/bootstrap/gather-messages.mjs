// Puts the modules of all messages into one: Node takes half a second to open thousands of files, and every process does.
import path from 'node:path';
import { build } from 'vite';

const folder = path.resolve(import.meta.dirname, '../../generated/messages');

await build({
	configFile: false,
	logLevel: 'error',
	publicDir: false,
	build: {
		ssr: path.join(folder, 'messages.js'),
		outDir: folder,
		emptyOutDir: false,
		rolldownOptions: {
			// They know which language is spoken: there is one of each.
			external: /\.\/(?:runtime|registry)\.js$/,
			output: { entryFileNames: 'gathered.js' }
		}
	}
});
