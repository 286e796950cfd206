import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Health } from './health.js';

/** What Prometheus may scrape: the process, the routes, how far the followers are. No label names a person or a unit. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.#registry],
  });
  readonly #unreadable = new Counter({
    name: 'http_unreadable_requests_total',
    help: 'Requests answered though they could not be read, or did not arrive in time, by status',
    labelNames: ['status'],
    registers: [this.#registry],
  });

  constructor(health: Health) {
    collectDefaultMetrics({ register: this.#registry });
    const following = new Gauge({
      name: 'minhchung_events',
      help: 'Events in the log, and how many of them each follower has',
      labelNames: ['of'],
      registers: [this.#registry],
      async collect() {
        const { log, readModels, ledger } = await health.report();
        following.set({ of: 'log' }, log.size);
        following.set({ of: 'read-models' }, readModels.size);
        following.set({ of: 'ledger' }, ledger.size);
      },
    });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route: counted(route), status: String(status) }, seconds);
  }

  unreadable(status: number): void {
    this.#unreadable.inc({ status: String(status) });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

/**
 * Anybody may read these counts, and a surprise check must not show in them: of inspections it is not told what was done,
 * only that something was, as positions tell it too.
 */
const counted = (route: string): string => (route.startsWith(INSPECTIONS) ? INSPECTIONS : route);
const INSPECTIONS = '/inspections';
