import { unsigned } from '../credentials/documents.ts';
import { verifying } from './verify-texts.ts';

export const prepare = verifying(unsigned);
