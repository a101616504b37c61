export { ConsoleAdapter } from './console-adapter';
export type { ConsoleAdapterOptions } from './console-adapter-options';
export { renderPretty } from './pretty/render-pretty';
