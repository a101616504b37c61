export { ConsoleAdapter } from './console-adapter';
export type { ConsoleAdapterOptions } from './console-adapter-options';
