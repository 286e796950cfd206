const fixed = (digits) => (value) => value.toFixed(digits);
const whole = (value) => Math.round(value).toLocaleString('en');

/** As-of questions. */
export const ASKING_AIMS = [
  ['one task at (D, K), p95 ms', ({ ask }) => ask?.oneTaskMs.p95, fixed(2), '<', 5],
  ["a unit's tasks, K = now, p95 ms", ({ ask }) => ask?.unitNowMs.p95, fixed(2), '<', 20],
  ["a unit's tasks, any K, p95 ms", ({ ask }) => ask?.unitOldMs.p95, fixed(2), '<', 20],
  ['counts, K = now, p95 ms', ({ ask }) => ask?.countsNowMs.p95, fixed(1), '<', 50],
  ['counts, any K, p95 ms', ({ ask }) => ask?.countsOldMs.p95, fixed(1), '<', 150],
  ['counts, K = half, p95 ms', ({ ask }) => ask?.countsHalfMs.p95, fixed(1), '<', 150],
  ['board, any K, p95 ms', ({ ask }) => ask?.boardOldMs.p95, fixed(1)],
];

/** Rows of the table: what, where it is in a size's figures, how it reads, what design.md (section 14) aims for. */
export const AIMS = [
  ['durable append / bare insert', ({ append }) => append?.appendOfBare, fixed(2), '>=', 0.8],
  ['record() / bare insert', ({ append }) => append?.recordOfBare, fixed(2)],
  ['bare inserts/s', ({ append }) => append?.bareInsertsPerSecond, whole],
  ['appends/s, one by one', ({ append }) => append?.appendsPerSecond, whole],
  ['appends/s, 64 at once', ({ append }) => append?.batchedAppendsPerSecond, whole],
  ['appends, 64 at once / bare inserts', ({ append }) => append?.batchedOfBare, fixed(1)],
  ['log written, events/s', ({ written }) => written?.eventsPerSecond, whole],
  ['rebuild, events/s', ({ rebuild }) => rebuild?.eventsPerSecond, whole, '>=', 20_000],
  ['rebuild, events/s of processor time', ({ rebuild }) => rebuild?.eventsPerCpuSecond, whole],
  ['read models, bytes an event', ({ rebuild }) => rebuild?.bytesAnEvent, whole],
  ['ledger made, events/s', ({ verify }) => verify?.ledgerEventsPerSecond, whole],
  ['verify, events/s', ({ verify }) => verify?.eventsPerSecond, whole],
  ['verify, events/s of processor time', ({ verify }) => verify?.eventsPerCpuSecond, whole, '>=', 120_000],
  ['verify event by event, events/s of it', ({ verify }) => verify?.oneByOnePerCpuSecond, whole],
  ['root at any size, ms', ({ verify }) => verify?.rootAtAnySizeMs, fixed(2), '<', 5],
  ...ASKING_AIMS,
  ['10 % of 11,000 wards drawn, p50 ms', ({ draw }) => draw?.drawMs.p50, fixed(1), '<', 200],
  ['its bundle verified, p50 ms', ({ draw }) => draw?.verifyMs.p50, fixed(1), '<', 1_000],
  ['a year of 12,000 units covered, p50 ms', ({ draw }) => draw?.coverageMs.p50, fixed(1), '<', 100],
  ['  p95 ms', ({ draw }) => draw?.coverageMs.p95, fixed(1), '<', 100],
  ['  by the structure of another day, p50 ms', ({ draw }) => draw?.otherDayMs.p50, fixed(1), '<', 100],
  ['append to readable, p50 ms', ({ lag }) => lag?.lagMs.p50, fixed(2)],
  ['append to readable, p95 ms', ({ lag }) => lag?.lagMs.p95, fixed(2)],
  ['readable at 1,000 appends/s, p50 ms', ({ lag }) => lag?.paced.p50, fixed(1)],
  ['readable at 1,000 appends/s, p95 ms', ({ lag }) => lag?.paced.p95, fixed(1)],
  ['  appends/s reached', ({ lag }) => lag?.paced.appendsPerSecond, whole],
  ['one task corrected, first 100, ms', ({ lag }) => lag?.oneTaskCorrectedMs.first, fixed(2)],
  ['one task corrected, after 3,000, ms', ({ lag }) => lag?.oneTaskCorrectedMs.last, fixed(2)],
  ...[100, 3_000, 100_000].flatMap((times) => [
    [`command on a task corrected ${whole(times)} times, ms`, ({ correct }) => correct?.[times].ms, fixed(2)],
    ['  the first after a restart, ms', ({ correct }) => correct?.[times].afterRestartMs, fixed(2)],
  ]),
  ['commands/s over HTTP, the same 300 tasks', ({ serve }) => serve?.onFew.commandsPerSecond, whole, '>=', 3_000],
  ["  commands/s of the server's processor time", ({ serve }) => serve?.onFew.commandsPerCpuSecond, whole],
  ['commands/s over HTTP, all tasks in turn', ({ serve }) => serve?.commandsPerSecond, whole, '>=', 3_000],
  ["  commands/s of the server's processor time", ({ serve }) => serve?.commandsPerCpuSecond, whole],
  ['  p95 ms', ({ serve }) => serve?.ms.p95, fixed(1)],
  ['  cores: server', ({ serve }) => serve?.serverCores, fixed(2)],
  ['  cores: load generator', ({ serve }) => serve?.loaderCores, fixed(2)],
  ['  load generator, % of the time of both', ({ serve }) => serve?.loaderPercent, whole],
  ['one task over HTTP, p95 ms', ({ serve }) => serve?.answers.oneTask.p95, fixed(1)],
  ["a unit's tasks over HTTP, p95 ms", ({ serve }) => serve?.answers.unitNow.p95, fixed(1)],
  ['counts over HTTP, K = now, p95 ms', ({ serve }) => serve?.answers.countsNow.p95, fixed(1), '<', 50],
  ['counts over HTTP, any K, p95 ms', ({ serve }) => serve?.answers.countsOld.p95, fixed(1), '<', 150],
  ['directives over HTTP, p95 ms', ({ serve }) => serve?.answers.directives.p95, fixed(1)],
  ['two moments of a directive over HTTP, p95 ms', ({ serve }) => serve?.answers.compared.p95, fixed(1)],
  ['health over HTTP, p95 ms', ({ serve }) => serve?.answers.health.p95, fixed(1)],
  ['server memory after all that, MB', ({ serve }) => serve?.serverMemoryMB, whole, '<', 512],
  ['this process after all, MB', ({ memory }) => memory.rssMB, whole],
];

/** The same over the rows of a document. Seconds from the bytes of a file to what a person is shown. */
export const READING_AIMS = [
  ['docx read and understood, s', ({ docx }) => docx.seconds, fixed(2)],
  ['  of 1,000 rows, s', ({ size, docx }) => (size === 1_000 ? docx.seconds : undefined), fixed(2), '<', 2],
  ['  of processor time, s', ({ docx }) => docx.cpuSeconds, fixed(2)],
  ['  read alone, s', ({ docx }) => docx.read, fixed(2)],
  ['xlsx read and understood, s', ({ xlsx }) => xlsx.seconds, fixed(2)],
  ['  of processor time, s', ({ xlsx }) => xlsx.cpuSeconds, fixed(2)],
  ['text read and understood, s', ({ text }) => text.seconds, fixed(2)],
  ['  of processor time, s', ({ text }) => text.cpuSeconds, fixed(2)],
  ['annotated file written, s', ({ annotated }) => annotated.seconds, fixed(2)],
];
