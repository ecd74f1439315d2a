import { houseConfig } from './lint/house-config.ts';

export default houseConfig(import.meta.dirname);
