// Closes the test run with one plain line that any reader of logs understands.
export default class TallyReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    this.failed = numFailedTests + numRuntimeErrorTestSuites;
    process.on('exit', () =>
      process.stdout.write(`${numPassedTests} passed, ${this.failed} failed, ${numPendingTests} skipped\n`),
    );
  }
}
