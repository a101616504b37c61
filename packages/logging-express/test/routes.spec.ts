import type { Express, Request, Response } from 'express';
import { FRAMEWORKS, type Framework } from './frameworks';
import { startService, type Service } from './start-service';

const MEMBER = '/orgs/:org/members/:id';

let service: Service;

/** Routers within routers, with parameters at every depth and middleware between them. */
function routes({ express }: Framework): (app: Express) => void {
  const answer = (_request: Request, response: Response) => void response.json({});
  const fail = () => {
    throw new Error('Broken');
  };
  return (app) => {
    const members = express.Router({ mergeParams: true });
    members.use((_request, _response, next) => next());
    members.get('/', answer);
    members.get('/:id', answer);
    members.get('/:id/fail', fail);
    const orgs = express.Router();
    orgs.use((_request, _response, next) => next());
    orgs.get('/', answer);
    orgs.use('/:org/members', members);
    orgs.use('/:org/fail', fail);
    app.use('/orgs', orgs);
    app.use('/v:version/:org/x', members);
    const tenant = express.Router({ mergeParams: true });
    tenant.get('/:id', answer);
    tenant.use('/:part/parts', members);
    app.use('/teams/:tenant/api/', tenant);
    app.use('/:tenant/tenants', tenant);
    const part = express();
    part.get('/deep', answer);
    app.use('/part/:part', part);
    app.use('/late', (_request, _response, next) => next());
    app.get('/late/:id', answer);
    app.get(['/either', '/or'], (request, response) => {
      const route = request.route as { path: unknown };
      response.json({ path: route.path, baseUrl: request.baseUrl });
    });
    app.get(/^\/exp(ression)?$/, answer);
  };
}

describe.each(FRAMEWORKS)('with $name', (framework) => {
  beforeAll(async () => {
    service = await startService(framework, routes(framework));
  });

  afterAll(() => service.close());

  it.each([
    ['of a mounted router', '/orgs', '/orgs'],
    ['of a router in a router, its mount parameters by name', '/orgs/7/members/7', MEMBER],
    ['with parameters that need decoding', '/orgs/a%20b%2Fc/members/d%20e', MEMBER],
    ['of the root of a router in a router', '/orgs/7/members', '/orgs/:org/members'],
    ['with part of a segment as parameter', '/v1/v1/x/1', '/v:version/:org/x/:id'],
    ['with a value that is the segment before', '/teams/teams/api/1', '/teams/:tenant/api/:id'],
    ['with a value that is the segment behind', '/teams/api/api/1', '/teams/:tenant/api/:id'],
    ['with all values equal', '/tenants/tenants/tenants', '/:tenant/tenants/:id'],
    [
      'with merged parameters of equal values',
      '/parts/tenants/parts/parts/parts',
      '/:tenant/tenants/:part/parts/:id',
    ],
    ['of a sub-application', '/part/7/deep', '/part/:part/deep'],
    ['behind middleware of the same path', '/late/7', '/late/:id'],
    ['of several paths', '/or', '/either,/or'],
    ['of an expression', '/expression', '/^\\/exp(ression)?$/'],
    ['that failed', '/orgs/7/members/8/fail', `${MEMBER}/fail`],
  ])('http_route is the template %s', async (_, path, template) => {
    const lines = await linesFor(path);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).not.toHaveProperty('http_route');
    for (const line of lines.slice(1)) expect(line).toMatchObject({ http_route: template });
  });

  it.each(['/orgs/7/fail', '/orgs/7/none', '/none'])(
    'http_route is left out where no route was picked: %s',
    async (path) => {
      const lines = await linesFor(path);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).not.toHaveProperty('http_route');
    },
  );

  it('handlers still see the route and the base URL as Express has them', async () => {
    const response = await fetch(`${service.url}/or`);
    await expect(response.json()).resolves.toEqual({ path: ['/either', '/or'], baseUrl: '' });
  });
});

async function linesFor(path: string) {
  const response = await fetch(service.url + path);
  await response.arrayBuffer();
  return service.linesOf(response.headers.get('x-trace-id') ?? '');
}
