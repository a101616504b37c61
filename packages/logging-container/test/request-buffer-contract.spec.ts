import { RequestBuffer, resolveRequestBuffer } from '@dashtam/logging-application';
import { createRecordingSink, describeSinkContract } from '@dashtam/logging-testing';
import { createNodeRuntime } from '../src/node-runtime';

describeSinkContract(
  'A sink with a request buffer around it',
  { describe, it, expect },
  {
    create({ onFailure }) {
      const inner = createRecordingSink({ onFailure });
      const sink = new RequestBuffer({
        sink: inner,
        options: resolveRequestBuffer({}),
        runtime: createNodeRuntime(),
        onFailure,
        otherwise: { admit: () => ({ verdict: 'write', rate: 1 }) },
      });
      return {
        sink,
        delivered: () => Promise.resolve(inner.lines()),
        dispose: () => undefined,
      };
    },
  },
);
