import { handOver } from '#domains/accounts/sign-in.ts';
import { visitOf } from '../../../visit.ts';
import type { RequestHandler } from './$types.js';

const pass: RequestHandler = (event) => handOver(event.request, visitOf(event).client);

export { pass as GET, pass as POST };
