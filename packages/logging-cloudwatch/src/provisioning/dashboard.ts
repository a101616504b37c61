import { AUTOMATIC_METRICS, METRIC_NAMESPACE } from '@dashtam/logging-domain';

const { requestCount, requestDuration, errorCount, logsDropped } = AUTOMATIC_METRICS;

function graph(title: string, place: number, metrics: readonly unknown[]): object {
  return {
    type: 'metric',
    x: (place % 2) * 12,
    y: Math.floor(place / 2) * 6,
    width: 12,
    height: 6,
    properties: { title, metrics, period: 300, region: '${AWS::Region}', view: 'timeSeries' },
  };
}

/**
 * The body of the dashboard, in which `${AWS::Region}` and `${LogGroup}` stand for what is known
 * when the stack is made.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export function dashboardBody(queryString: string): string {
  const metric = (name: string, options: object): unknown[] => [METRIC_NAMESPACE, name, options];
  const widgets = [
    graph('Requests', 0, [metric(requestCount, { stat: 'Sum' })]),
    graph('Failed requests, percent', 1, [
      metric(errorCount, { stat: 'Sum', id: 'errors', visible: false }),
      metric(requestCount, { stat: 'Sum', id: 'requests', visible: false }),
      [{ expression: '100 * errors / requests', label: 'Failed, percent', id: 'rate' }],
    ]),
    graph(
      'Duration of requests, ms',
      2,
      ['p50', 'p95', 'p99'].map((stat) => metric(requestDuration, { stat, label: stat })),
    ),
    graph('Lines lost', 3, [metric(logsDropped, { stat: 'Sum' })]),
    {
      ...{ type: 'log', x: 0, y: 12, width: 24, height: 6 },
      properties: {
        title: 'Errors by type',
        query: `SOURCE '\${LogGroup}' | ${queryString}`,
        region: '${AWS::Region}',
        view: 'table',
      },
    },
  ];
  return JSON.stringify({ widgets });
}
