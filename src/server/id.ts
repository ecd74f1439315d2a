import { v7 } from 'uuid';

/** A new UUIDv7: ids sort by the time they were made, so indexes grow at one end. */
export const newId = (): string => v7();

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => pattern.test(text);
