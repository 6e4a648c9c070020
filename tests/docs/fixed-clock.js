// Loaded before the command line: what it shows in the documentation is shown on this day.
const NOW = Date.parse('2022-01-21T16:30:00+07:00');

globalThis.Date = class extends Date {
  constructor(...parts) {
    if (parts.length === 0) super(NOW);
    else super(...parts);
  }
  static now() {
    return NOW;
  }
};
