export type { TraceMiddlewareOptions } from './middleware-options';
export {
  problemHandler,
  type ProblemHandler,
  type ProblemHandlerDependencies,
} from './problem-handler';
export {
  traceMiddleware,
  type TraceMiddleware,
  type TraceMiddlewareDependencies,
} from './trace-middleware';
