import { ServiceProcess } from '../src/delivery/service/service-process';

it('says that the service has ended instead of waiting for its answer', async () => {
  const service = await ServiceProcess.start({ text: 'plain' });
  expect((await service.tally([])).delivered).toBe(0);
  service.stop();
  await expect(service.order({ order: 'heal' })).rejects.toThrow("ended before 'heal'");
}, 30_000);
