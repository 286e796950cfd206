import type { BaseOptions, EventStoreDBClient } from '@eventstore/db-client';
import type { CallOptions, Client, Metadata } from '@grpc/grpc-js';

/** What the client's own calls are made with; its types keep that to itself. */
interface Caller {
  execute<Service extends Client, T>(
    service: new (...given: never[]) => Service,
    name: string,
    call: (service: Service) => Promise<T>,
  ): Promise<T>;
  callArguments(options: BaseOptions): [Metadata, CallOptions];
}

/** A call of the protocol on the client's channel, with its credentials, discovery and reconnecting. */
export function callOn<Service extends Client, T>(
  client: EventStoreDBClient,
  service: new (...given: never[]) => Service,
  options: BaseOptions,
  call: (service: Service, args: [Metadata, CallOptions]) => Promise<T>,
): Promise<T> {
  const caller = client as unknown as Caller;
  return caller.execute(service, 'call', (made) => call(made, caller.callArguments(options)));
}
