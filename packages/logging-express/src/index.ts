export type { TraceMiddlewareOptions } from './middleware-options';
export { problemHandler, type ProblemHandlerDependencies } from './problem-handler';
export { traceMiddleware, type TraceMiddlewareDependencies } from './trace-middleware';
